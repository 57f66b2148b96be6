// The network of names as the file that is shipped.
import type { Container, Packed } from '../../../src/grammar/net/container.ts';
import { packWeight } from '../../../src/grammar/net/weights.ts';
import { LAYERS_SEEN, packViews } from '../reader/packViews.ts';
import type { Parameter } from '../reader/parameters.ts';
import { NAME_LABELS } from './nameLabels.ts';
import type { NameSizes } from './nameNetwork.ts';

/**
 * The view is cut into a matrix for each layer it looks at, the topic's rows are cut out of the matrix of what enters;
 * the styles, as they are shared, are added to their bias.
 */
export function packNames(
  parameters: readonly Parameter[],
  shares: readonly number[],
  keys: readonly string[],
  sizes: NameSizes,
  centre: Float32Array,
): Container {
  const arrays: Record<string, Packed> = {};
  const styles = shares.map((_, i) => parameters.find(({ name }) => name === `style${i}`)?.value);
  const styleAt = (i: number) => shares.reduce((sum, share, k) => sum + share * (styles[k]?.[i] ?? 0), 0);
  for (const parameter of parameters) {
    const { name, rows, columns, value } = parameter;
    if (name.startsWith('style')) continue;
    if (name === 'view') Object.assign(arrays, packViews(parameter, 'matrix'));
    else if (name === 'enter') {
      const beyond = value.length - sizes.learned * columns;
      const from = beyond - centre.length * columns;
      const topic = { rows: centre.length, columns, value: value.slice(from, beyond) };
      const rest = Float32Array.of(...value.slice(0, from), ...value.slice(beyond));
      Object.assign(arrays, packWeight('topic', topic, 'matrix'));
      Object.assign(arrays, packWeight(name, { rows: rows - centre.length, columns, value: rest }, 'matrix'));
    } else if (name === 'enter.bias')
      Object.assign(arrays, packWeight(name, { ...parameter, value: value.map((x, i) => x + styleAt(i)) }, 'matrix'));
    else Object.assign(arrays, packWeight(name, parameter, parameter.touched ? 'table' : 'matrix'));
  }
  Object.assign(arrays, packWeight('centre', { rows: 1, columns: centre.length, value: centre }, 'matrix'));
  return {
    arrays,
    lists: { labels: NAME_LABELS, keys },
    numbers: { view: sizes.view, units: sizes.units, layers: sizes.layers, views: LAYERS_SEEN },
  };
}
