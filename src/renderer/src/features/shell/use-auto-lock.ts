import { useEffect, useRef, useState } from 'react';
import { useCall } from '../../lib/hooks.ts';
import { isBusy, lockNow } from '../../lib/session.ts';

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
const WARN_SECONDS = 30;

/**
 * Locks after the minutes without a sign of life that are set in Pengaturan; never under a running task.
 * Goes by the wall clock, so that a computer that slept locks at once. Answers the seconds left, only near the end.
 */
export function useAutoLock(): number | null {
  const minutes = useCall('setting.get', {}).data?.autoLockMinutes ?? null;
  const last = useRef(Date.now());
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    if (minutes === null) return;
    last.current = Date.now();
    const onSign = () => {
      last.current = Date.now();
    };
    for (const sign of SIGNS) window.addEventListener(sign, onSign, { capture: true, passive: true });
    const timer = setInterval(() => {
      if (isBusy()) last.current = Date.now();
      const seconds = Math.ceil(minutes * 60 - (Date.now() - last.current) / 1000);
      setLeft(seconds <= WARN_SECONDS ? Math.max(0, seconds) : null);
      if (seconds <= 0) void lockNow();
    }, 1000);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, [minutes]);
  return left;
}
