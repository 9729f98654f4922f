import { useEffect, useRef, useState } from 'react';
import { dateParts } from '../../../../core/text/civil-date.ts';
import { dayMonthRange, dayShortDate, thousands } from '../../../../core/text/format.ts';
import { homeText as t } from '../../../../shared/text/home.ts';
import { setDay } from '../../lib/context.ts';
import { EmptyState } from '../../ui/feedback.tsx';
import { Pane } from '../../ui/layout.tsx';
import type { Home } from './index.tsx';
import { countAxis } from './timeline.ts';

type Day = Home['days'][number];

const LEFT = 34;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 26;

/** Width and height of an element as it is laid out. */
function useSize() {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return { ref, ...size };
}

/** Need (outline) and people on duty (fill) of the fortnight; a click goes to the day. */
export function DaysChart({ days, day }: { days: readonly Day[]; day: string }) {
  const { ref, width, height } = useSize();
  const first = days[0]?.day ?? day;
  const last = days.at(-1)?.day ?? day;
  const most = Math.max(0, ...days.map((d) => Math.max(d.need, d.assigned)));
  const axis = countAxis(most);
  const floor = height - BOTTOM;
  const y = (count: number) => floor - (count / axis.top) * (floor - TOP);
  const slot = (width - LEFT - RIGHT) / Math.max(1, days.length);
  const bar = Math.min(28, Math.round(slot * 0.7));
  const steps = Array.from({ length: Math.floor(axis.top / axis.step) }, (_, i) => (i + 1) * axis.step);
  return (
    <Pane
      title={t.days(dayMonthRange(first, last))}
      actions={
        <span className="legend s11 muted">
          <i className="full" /> {t.plotted} <i /> {t.need}
        </span>
      }
    >
      {most === 0 ? (
        <EmptyState>{t.noNeed}</EmptyState>
      ) : (
        <div className="days-chart" ref={ref}>
          {width > 0 && height > BOTTOM + 20 && (
            <svg width={width} height={height} aria-hidden="true">
              {steps.map((count) => (
                <g key={count}>
                  <line x1={LEFT} x2={width - RIGHT} y1={y(count)} y2={y(count)} stroke="var(--line)" />
                  <text x={LEFT - 6} y={y(count) + 4} textAnchor="end">
                    {thousands(count)}
                  </text>
                </g>
              ))}
              {days.map((d, index) => {
                const x = Math.round(LEFT + slot * index + (slot - bar) / 2);
                return (
                  <g key={d.day}>
                    {d.day === day && (
                      <rect
                        x={LEFT + slot * index}
                        y={2}
                        width={slot}
                        height={height - 4}
                        fill="var(--accent-soft)"
                      />
                    )}
                    {d.need > 0 && (
                      <rect
                        x={x + 0.5}
                        y={y(d.need)}
                        width={bar - 1}
                        height={floor - y(d.need)}
                        fill="none"
                        stroke="var(--ctl)"
                      />
                    )}
                    <rect
                      x={x}
                      y={y(d.assigned)}
                      width={bar}
                      height={floor - y(d.assigned)}
                      fill="var(--fill)"
                    />
                    <text
                      x={x + bar / 2}
                      y={floor + 17}
                      textAnchor="middle"
                      className={d.day === day ? 'on' : undefined}
                    >
                      {dateParts(d.day).day}
                    </text>
                  </g>
                );
              })}
              <line x1={LEFT} x2={width - RIGHT} y1={floor} y2={floor} stroke="var(--ctl)" />
            </svg>
          )}
          <div className="days-hits" style={{ left: LEFT, right: RIGHT }}>
            {days.map((d) => (
              <button
                key={d.day}
                type="button"
                aria-current={d.day === day ? 'date' : undefined}
                aria-label={t.dayLabel(dayShortDate(d.day), d.assigned, d.need)}
                title={t.dayLabel(dayShortDate(d.day), d.assigned, d.need)}
                onClick={() => setDay(d.day)}
              />
            ))}
          </div>
        </div>
      )}
    </Pane>
  );
}
