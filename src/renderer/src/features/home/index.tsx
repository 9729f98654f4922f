import type { Output } from '../../../../shared/contract/index.ts';
import { useDay, useOperationId } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import { ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { Checklist } from './checklist.tsx';
import { DaysChart } from './days-chart.tsx';
import { Hero } from './hero.tsx';
import { Papers } from './papers.tsx';
import { Schedule } from './schedule.tsx';
import { SatgasStrength } from './strength.tsx';
import { Todo } from './todo.tsx';
import './home.css';
import './schedule.css';
import './checklist.css';

export type Home = Output<'report.home'>;

/** Beranda: the day's answer first, then schedule, what needs a deed, strength and papers. */
export default function HomeScreen() {
  const day = useDay();
  const operationId = useOperationId();
  const { data, error } = useCall('report.home', { day, operationId });
  const overview = useCall('session.overview', {}).data;
  if (error) {
    return (
      <div className="home-error">
        <ErrorNote error={error} />
      </div>
    );
  }
  if (!data || !overview) return <SkeletonRows rows={12} />;
  const open = data.checklist.filter((step) => !step.done);
  return (
    <>
      <Hero home={data} day={day} />
      <div className={`home${open.length > 0 ? ' fresh' : ''}`}>
        {open.length > 0 && <Checklist steps={data.checklist} />}
        <Schedule home={data} day={day} overview={overview} />
        <Todo home={data} overview={overview} />
        <div className="home-two">
          <SatgasStrength rows={data.bySatgas} />
          <DaysChart days={data.days} day={day} />
        </div>
        <Papers papers={data.papers} day={day} />
      </div>
    </>
  );
}
