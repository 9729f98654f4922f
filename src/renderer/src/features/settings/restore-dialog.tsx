import { IconFolderOpen } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import { settingsText } from '../../../../shared/text/settings.ts';
import { type CallError, call } from '../../lib/call.ts';
import { type ChosenFile, openFile } from '../../lib/files.ts';
import { queryClient } from '../../lib/query.ts';
import { showToast } from '../../lib/toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { Field } from '../../ui/field.tsx';
import { CapsLockNotice, PassphraseInput } from '../../ui/passphrase.tsx';

const t = settingsText.backup;

/** Puts a backup in the place of the present data; the present data is kept beside it. */
export function RestoreDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const restore = useMutation<{ people: number }, CallError, ChosenFile>({
    mutationFn: (chosen) => call('session.restore', { file: chosen.ref, passphrase }),
    onSuccess: ({ people }) => {
      showToast({ text: t.restored(thousands(people)) });
      void queryClient.resetQueries();
      close();
    },
  });
  const close = () => {
    onClose();
    setFile(null);
    setPassphrase('');
    restore.reset();
  };
  const ready = file !== null && passphrase !== '' && !restore.isPending;
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={t.restoreTitle}
      onSubmit={() => ready && restore.mutate(file)}
      footer={
        <Button type="submit" variant="danger" disabled={!ready}>
          {restore.isPending ? t.restoring : t.restoreDeed}
        </Button>
      }
    >
      <div className="stack">
        <Note level="warning">{t.restoreLead}</Note>
        <Field label={t.restoreFile}>
          {({ id }) => (
            <div className="f">
              <Button
                id={id}
                icon={<IconFolderOpen />}
                onClick={() => void openFile({ kind: 'backup' }).then((f) => f && setFile(f))}
              >
                {t.restoreChoose}
              </Button>
              <span className="el">{file?.name}</span>
            </div>
          )}
        </Field>
        <PassphraseInput
          label={t.restorePassphrase}
          description={t.restorePassphraseNote}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <CapsLockNotice />
        {restore.error && <ErrorNote error={restore.error} />}
      </div>
    </Dialog>
  );
}
