import { useEffect, useState } from 'preact/hooks';

/** Where in the library we are, out of the address's hash: `#/reference/metric/coalition.members?x=y`. */
export interface Route {
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

/** The parts of a hash's path, decoded, and its query. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/u, '').split('?', 2);
  return {
    path: path.split('/').filter(Boolean).map(decoded),
    query: new URLSearchParams(query),
  };
}

/** A hash that someone typed may be broken; then it is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The route of the address now; a new one begins at the top of its page. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const look = () => {
      setRoute(readRoute(location.hash));
      scrollTo({ top: 0 });
    };
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return route;
}
