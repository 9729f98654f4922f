import { IconCopy, IconRefresh } from '@tabler/icons-react';
import { Component, Fragment, type ReactNode } from 'react';
import { crashText } from '../../../shared/text/crash.ts';
import { copyText } from '../lib/clipboard.ts';
import { Button } from './button.tsx';
import { EmptyState } from './feedback.tsx';

interface Props {
  /** Another value is another screen: the guard starts afresh. */
  screen: string;
  children: ReactNode;
}

interface State {
  screen: string;
  error: Error | null;
  /** Counts the tries, so that the screen is built anew. */
  turn: number;
}

/**
 * Keeps a bug in one screen from blanking the window: says so in the screen's place and offers to open it again.
 * Nothing is lost by it, because every change is saved by the backend before the screen shows it.
 */
export class CrashGuard extends Component<Props, State> {
  override state: State = { screen: this.props.screen, error: null, turn: 0 };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ screen }: Props, state: State): Partial<State> | null {
    return screen === state.screen ? null : { screen, error: null };
  }

  override render() {
    const { error, turn } = this.state;
    if (error === null) return <Fragment key={turn}>{this.props.children}</Fragment>;
    return (
      <EmptyState
        action={
          <div className="f">
            <Button
              variant="primary"
              icon={<IconRefresh />}
              onClick={() => this.setState({ error: null, turn: turn + 1 })}
            >
              {crashText.again}
            </Button>
            <Button
              icon={<IconCopy />}
              onClick={() =>
                void copyText(`${error.name}: ${error.message}\n${error.stack ?? ''}`, crashText.copied)
              }
            >
              {crashText.copy}
            </Button>
          </div>
        }
      >
        {crashText.sentence}
      </EmptyState>
    );
  }
}
