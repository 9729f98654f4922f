type Listener = (actionId: string) => void;

const listeners = new Set<Listener>();

/** Hears which saved action was taken back by the keys, the menu or a toast; answers how to stop. */
export function onUndone(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellUndone(actionId: string): void {
  for (const listener of listeners) listener(actionId);
}
