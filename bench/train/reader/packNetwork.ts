// The trained network as the file that is shipped.
import { type Packed, packContainer } from '../../../src/grammar/net/container.ts';
import { packWeight } from '../../../src/grammar/net/weights.ts';
import type { Trained } from './trainReader.ts';

export function packNetwork({ network, inventory }: Trained): Uint8Array {
  const arrays: Record<string, Packed> = {};
  for (const parameter of network.parameters)
    Object.assign(arrays, packWeight(parameter.name, parameter, parameter.touched ? 'table' : 'matrix'));
  return packContainer({
    arrays,
    lists: { keys: inventory.keyList, tags: [...inventory.tags.keys()], relations: [...inventory.relations.keys()] },
    numbers: { ...network.sizes },
  });
}
