import type { ReactNode } from 'react';

/** A setting: what it is and why at the left, its control at the right. */
export function Row({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <div className="set-row">
      <div>
        <b>{title}</b>
        {note && <p className="t2 s12">{note}</p>}
      </div>
      <div className="set-control">{children}</div>
    </div>
  );
}
