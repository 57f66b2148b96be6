// Light, dark, or as the system has it; kept in this browser.
export type Theme = 'auto' | 'light' | 'dark';

const KEPT = 'hearsay-theme';
const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' };

export function theme(): Theme {
  const kept = window.localStorage.getItem(KEPT);
  const shown = kept === 'light' || kept === 'dark' ? kept : 'auto';
  document.documentElement.dataset.theme = shown;
  return shown;
}

export function setTheme(next: Theme): void {
  window.localStorage.setItem(KEPT, next);
  document.documentElement.dataset.theme = next;
}

export const nextTheme = (shown: Theme): Theme => NEXT[shown];
