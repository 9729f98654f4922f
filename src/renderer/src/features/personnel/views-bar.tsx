import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { dayMonth, thousands } from '../../../../core/text/format.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { useDay } from '../../lib/context.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Tabs } from '../../ui/choice.tsx';
import { FormDialog } from '../../ui/dialog.tsx';
import { TextInput } from '../../ui/field.tsx';
import { type BuiltInView, chipsOf } from './filters.ts';
import type { Facets } from './list-head.tsx';
import { removeView, saveView, showSaved, showView, useList } from './list-store.ts';

/** Views with their counts; what is filtered now can be kept as one more. */
export function ViewsBar({ facets }: { facets: Facets | undefined }) {
  const { view, savedView, saved, filters } = useList();
  const [naming, setNaming] = useState(false);
  const day = dayMonth(useDay());
  const bko = facets?.statuses.find((status) => status.value === 'BKO MASUK')?.count ?? 0;
  const counts: Record<BuiltInView, number | undefined> = {
    all: facets?.all,
    free: facets?.free,
    women: facets?.women,
    notReady: facets?.notReady,
    bko: facets && bko,
    incomplete: facets?.incomplete,
  };
  const labels: Record<BuiltInView, string> = { ...t.views, free: t.views.free(day) };
  const order: BuiltInView[] = ['all', 'free', 'women', 'notReady', 'bko', 'incomplete'];
  const options = [
    ...order.map((value) => {
      const count = counts[value];
      return {
        value: value as string,
        label: labels[value],
        count: count === undefined ? null : thousands(count),
      };
    }),
    ...saved.map((own) => ({ value: own.id, label: own.name, count: null })),
  ];
  const choose = (value: string) => {
    const own = saved.find((entry) => entry.id === value);
    if (own) showSaved(own);
    else showView(value as BuiltInView);
  };
  const canSave = savedView === null && chipsOf(filters, () => '').length > 0;
  return (
    <>
      <Tabs
        label={t.views.label}
        className="pn-views"
        options={options}
        value={savedView ?? view}
        onChange={choose}
        end={
          <>
            {savedView ? (
              <IconButton label={t.views.remove} plain small onClick={() => removeView(savedView)}>
                <IconTrash className="i14" />
              </IconButton>
            ) : null}
            {canSave ? (
              <Button
                small
                variant="quiet"
                icon={<IconPlus className="i14" />}
                onClick={() => setNaming(true)}
              >
                {t.views.save}
              </Button>
            ) : null}
          </>
        }
      />
      {naming ? <NameView onClose={() => setNaming(false)} /> : null}
    </>
  );
}

function NameView({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const submit = () => {
    if (name.trim() === '') return;
    saveView(name.trim());
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t.views.saveTitle}
      width={400}
      onSubmit={submit}
      disabled={name.trim() === ''}
    >
      <TextInput
        label={t.views.name}
        description={t.views.saveHint}
        maxLength={40}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
