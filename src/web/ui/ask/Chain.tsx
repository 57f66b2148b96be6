// A chain as names, the outlet first, who speaks for himself last.
export function Chain({ names }: { readonly names: readonly string[] }) {
  return (
    <span class="chain">
      {names.map((name, at) => (
        <span key={`${at} ${name}`}>
          {at > 0 && <span class="arrow"> ▸ </span>}
          {at === names.length - 1 ? <strong>{name}</strong> : name}
        </span>
      ))}
    </span>
  );
}
