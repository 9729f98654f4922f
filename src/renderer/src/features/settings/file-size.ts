import { decimal, thousands } from '../../../../core/text/format.ts';

/** '512 B', '84 kB', '3,4 MB'. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${thousands(Math.round(bytes / 1000))} kB`;
  return `${decimal(bytes / 1_000_000)} MB`;
}
