/** Where the user is, as written in the address after `#`. Pure, so that it can be tested without a window. */
export interface Route {
  screen: string;
  /** Further parts of the path: an event's id, a tab. */
  path: readonly string[];
  query: Readonly<Record<string, string>>;
}

/** '#/event/abc?tab=apel' → { screen: 'event', path: ['abc'], query: { tab: 'apel' } }. Empty → home. */
export function parseRoute(hash: string): Route {
  const body = hash.replace(/^#?\/?/, '');
  const mark = body.indexOf('?');
  const rawPath = mark < 0 ? body : body.slice(0, mark);
  const [screen = 'home', ...path] = rawPath.split('/').filter(Boolean).map(decode);
  const query: Record<string, string> = {};
  if (mark >= 0) {
    for (const [key, value] of new Map(pairs(body.slice(mark + 1)))) query[key] = value;
  }
  return { screen, path, query };
}

/** The reverse of `parseRoute`. Null and undefined query values are left out. */
export function formatRoute(
  screen: string,
  path: readonly string[] = [],
  query: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const parts = [screen, ...path].map(encodeURIComponent).join('/');
  const search = Object.entries(query)
    .filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== undefined)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&');
  return `#/${parts}${search ? `?${search}` : ''}`;
}

function pairs(text: string): [string, string][] {
  return text
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const [key = '', ...rest] = pair.split('=');
      return [decode(key), decode(rest.join('='))];
    });
}

/** Percent signs that are no escape stay as they are. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
