import { keySheetText } from '../../../../shared/text/shell.ts';
import { closeKeySheet, useUi } from '../../lib/ui-state.ts';
import { Kbd } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** All keys on one sheet (F1). */
export function KeySheet() {
  const open = useUi((s) => s.keySheet);
  return (
    <Dialog opened={open} onClose={closeKeySheet} title={keySheetText.title} width={860}>
      <div className="keysheet">
        {keySheetText.groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(([key, what]) => (
                <div key={key}>
                  <dt>
                    <Kbd>{key}</Kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
