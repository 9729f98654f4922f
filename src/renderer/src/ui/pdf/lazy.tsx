import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  /** Of the place kept while it is out of sight. */
  style: { width: number; height: number };
  className?: string;
  children: ReactNode;
}

/** Keeps a place of the right size and fills it only while it is near the visible part. */
export function Lazy({ style, className, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);

  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: '600px 0px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={place} style={style} className={className}>
      {near ? children : null}
    </div>
  );
}
