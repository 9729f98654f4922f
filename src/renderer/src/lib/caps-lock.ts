import { useEffect, useState } from 'react';

/** True while Caps Lock is on, as far as the last key press or click told. */
export function useCapsLock(): boolean {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const look = (event: KeyboardEvent | MouseEvent) => setOn(event.getModifierState('CapsLock'));
    for (const type of ['keydown', 'keyup', 'mousedown'] as const) window.addEventListener(type, look);
    return () => {
      for (const type of ['keydown', 'keyup', 'mousedown'] as const) window.removeEventListener(type, look);
    };
  }, []);
  return on;
}
