import {
  IconCalendarEvent,
  IconCheckbox,
  IconFileText,
  IconHistory,
  IconHome,
  IconLayoutGrid,
  IconReportAnalytics,
  IconSettings,
  IconShieldHalf,
  IconSitemap,
  IconTableImport,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { shellText } from '../../../../shared/text/shell.ts';
import { useAppContext } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import { hrefOf, useRoute } from '../../lib/router.ts';
import { isScreen, RAIL_BOTTOM, RAIL_TOP, SCREENS, type ScreenId } from '../../routes.ts';

const ICONS: Record<ScreenId, TablerIcon> = {
  home: IconHome,
  personnel: IconUsers,
  import: IconTableImport,
  operation: IconSitemap,
  polling: IconCheckbox,
  guard: IconShieldHalf,
  event: IconCalendarEvent,
  plotting: IconLayoutGrid,
  document: IconFileText,
  report: IconReportAnalytics,
  journal: IconHistory,
  settings: IconSettings,
};

function RailLink({ screen, badge }: { screen: ScreenId; badge?: number | undefined }) {
  const route = useRoute();
  const open = isScreen(route.screen) ? SCREENS[route.screen].rail : 'home';
  const Icon = ICONS[screen];
  return (
    <a href={hrefOf(screen)} aria-current={open === screen ? 'page' : undefined} draggable={false}>
      <Icon className="i20" aria-hidden="true" />
      {shellText.screens[screen]}
      {badge ? (
        <span className="n" title={shellText.badge(badge)}>
          <span aria-hidden="true">{badge > 99 ? '99+' : badge}</span>
          <span className="sr">{shellText.badge(badge)}</span>
        </span>
      ) : null}
    </a>
  );
}

/** The menu at the left; a badge counts open errors of the day, nothing else. */
export function Rail() {
  const day = useAppContext((c) => c.day);
  const conflicts = useCall('conflict.list', day ? { from: day, to: day } : null).data;
  return (
    <nav className="rail" aria-label={shellText.nav} data-pane tabIndex={-1}>
      {RAIL_TOP.map((screen) => (
        <RailLink
          key={screen}
          screen={screen}
          badge={screen === 'plotting' ? conflicts?.errors : undefined}
        />
      ))}
      <div className="grow" />
      {RAIL_BOTTOM.map((screen) => (
        <RailLink key={screen} screen={screen} />
      ))}
    </nav>
  );
}
