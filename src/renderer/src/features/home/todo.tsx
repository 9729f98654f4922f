import type { Overview } from '../../../../shared/contract/session.ts';
import { homeText as t } from '../../../../shared/text/home.ts';
import { navigate } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { Pane } from '../../ui/layout.tsx';
import { Severity, SeverityCount } from '../../ui/marks.tsx';
import type { Home } from './index.tsx';
import { todoEntries } from './todo-entries.ts';

/** Every finding names the fact and carries its remedy. */
export function Todo({ home, overview }: { home: Home; overview: Overview }) {
  const entries = todoEntries(home.todo, overview, Date.now());
  const count = (severity: string) => entries.filter((e) => e.severity === severity).length;
  return (
    <Pane
      className="home-todo"
      title={t.todo}
      meta={
        <span className="f">
          <SeverityCount level="error" count={count('error')} />
          <SeverityCount level="warning" count={count('warning')} />
        </span>
      }
      actions={
        home.todo.length > 0 && (
          <Button small variant="quiet" onClick={() => navigate('plotting')}>
            {t.seeAll}
          </Button>
        )
      }
    >
      {entries.length === 0 ? (
        <EmptyState>{home.schedule.length > 0 ? t.allFine : t.nothingToCheck}</EmptyState>
      ) : (
        <ul className="act scroll g1">
          {entries.map((entry) => (
            <li key={entry.key}>
              <Severity level={entry.severity} />
              <div className="g1">
                <b className="clamp" title={entry.title}>
                  {entry.title}
                </b>
                <span className="clamp t2 s12" title={entry.detail}>
                  {entry.detail}
                </span>
              </div>
              <Button small onClick={() => navigate(entry.screen, entry.to)}>
                {entry.remedy}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Pane>
  );
}
