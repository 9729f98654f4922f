import { plottingText } from '../../../../shared/text/plotting.ts';
import { Button } from '../../ui/button.tsx';
import { MultiSelect, Select, TextInput } from '../../ui/field.tsx';
import { Toolbar } from '../../ui/layout.tsx';
import { Chip } from '../../ui/marks.tsx';
import type { Post } from './cell-code.ts';
import type { Filter, Plotting, View } from './use-plotting.ts';

interface Props {
  view: View;
  filter: Filter;
  plotting: Plotting;
  post: Post | null;
  onPost: (id: string | null) => void;
}

/** Search, satgas, the post that letters of shifts stand for, and whether people without a duty are shown. */
export function PlottingToolbar({ view, filter, plotting, post, onPost }: Props) {
  const { operation, grid, posts, rows } = plotting;
  const { satgasIds, onlyAssigned, setOnlyAssigned } = filter;
  const people = view === 'people';
  return (
    <Toolbar
      label={plottingText.search}
      end={
        people && grid.data ? (
          <span className="s12 t2 nw">{plottingText.count(rows.length, grid.data.rows.length)}</span>
        ) : null
      }
    >
      <TextInput
        aria-label={plottingText.search}
        placeholder={plottingText.search}
        value={filter.search}
        onChange={(e) => filter.setSearch(e.currentTarget.value)}
        w={190}
        data-find
      />
      {operation === null || view === 'posts' ? null : (
        <MultiSelect
          aria-label={plottingText.satgasFilter}
          placeholder={satgasIds.length === 0 ? plottingText.allSatgas : ''}
          className="pl-satgas"
          data={operation.satgas.map((node) => ({
            value: node.id,
            label: `${'   '.repeat(node.depth)}${node.name}`,
          }))}
          value={satgasIds}
          onChange={filter.setSatgasIds}
          searchable
          clearable
          w={280}
        />
      )}
      {people && posts.length > 0 ? (
        <Select
          aria-label={plottingText.edit.post}
          placeholder={plottingText.edit.postNone}
          data={posts.map(({ id, name }) => ({ value: id, label: plottingText.edit.postOption(name) }))}
          value={post?.id ?? null}
          onChange={onPost}
          w={190}
        />
      ) : null}
      {people && onlyAssigned ? (
        <Chip onRemove={() => setOnlyAssigned(false)}>{plottingText.onlyAssigned}</Chip>
      ) : null}
      {people && !onlyAssigned ? (
        <Button small variant="quiet" onClick={() => setOnlyAssigned(true)}>
          {plottingText.onlyAssigned}
        </Button>
      ) : null}
    </Toolbar>
  );
}
