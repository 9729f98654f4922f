import { IconPhotoPlus, IconX } from '@tabler/icons-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { PhotoView } from '../../../../shared/contract/event-detail.ts';
import { eventDetailText } from '../../../../shared/text/event-detail.ts';
import { asCallError, call } from '../../lib/call.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { shrinkPhoto } from '../../lib/shrink-photo.ts';
import { Button, IconButton } from '../button.tsx';
import { CommitField } from '../commit-field.tsx';
import { ErrorNote, Note } from '../feedback.tsx';
import './record.css';

const text = eventDetailText.photo;

/** What photos belong to; exactly one is given. */
export interface PhotoSubject {
  eventId: string | null;
  dutyPostId: string | null;
  incidentId: string | null;
}

/** Photos of an event, an incident or a guard: added by button or drop, shrunk before they leave the window. */
export function Photos({ subject }: { subject: PhotoSubject }) {
  const photos = useCall('photo.list', subject, { keep: false });
  const [work, setWork] = useState<{ done: number; total: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const add = async (files: readonly File[]) => {
    setProblem(null);
    for (const [done, file] of files.entries()) {
      setWork({ done, total: files.length });
      try {
        const data = await shrinkPhoto(file).catch(() => null);
        if (data === null) setProblem(text.unreadable(file.name));
        else await call('photo.add', { ...subject, data, caption: null, takenAt: null });
      } catch (error) {
        setProblem(asCallError(error).message);
      }
    }
    setWork(null);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void add([...event.dataTransfer.files]);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button does the same for those without a mouse.
    <div
      className={`photos${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        hidden
        aria-label={text.add}
        onChange={(event) => {
          void add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      {photos.data === undefined || photos.data.length === 0 ? null : (
        <div className="photo-grid">
          {photos.data.map((photo) => (
            <Photo key={photo.id} photo={photo} />
          ))}
        </div>
      )}
      {photos.error ? <ErrorNote error={photos.error} /> : null}
      {problem === null ? null : <Note level="warning">{problem}</Note>}
      <div className="f">
        <Button
          small
          icon={<IconPhotoPlus className="i14" />}
          disabled={work !== null}
          onClick={() => input.current?.click()}
        >
          {text.add}
        </Button>
        <span className="s11 t2" aria-live="polite">
          {over ? text.drop : work === null ? text.hint : text.busy(work.done + 1, work.total)}
        </span>
      </div>
    </div>
  );
}

function Photo({ photo }: { photo: PhotoView }) {
  const data = useCall('photo.data', { id: photo.id });
  const address = useObjectUrl(data.data);
  const update = useMutate('photo.update');
  const end = useMutate('photo.end', { done: text.removed });
  return (
    <figure className="photo">
      <div className="photo-frame">
        {address === null ? null : <img src={address} alt={text.alt(photo.caption)} />}
        <IconButton label={text.remove} small onClick={() => end.mutate({ id: photo.id })}>
          <IconX className="i14" />
        </IconButton>
      </div>
      <CommitField
        aria-label={text.caption}
        placeholder={text.captionHint}
        value={photo.caption ?? ''}
        maxLength={300}
        onCommit={(caption) =>
          update.mutate({ id: photo.id, caption: caption === '' ? null : caption, takenAt: photo.takenAt })
        }
      />
      {data.error ? <ErrorNote error={data.error} /> : null}
    </figure>
  );
}

/** An address for bytes while they are shown. */
function useObjectUrl(bytes: Uint8Array | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (bytes === undefined) return;
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return address;
}
