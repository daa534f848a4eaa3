/** The command line at the bottom with its suggestions. What a command means is for the server. */
import { button, byId, element } from './element.ts';
import type { WireLocale, WireView } from './wire.ts';
import { pageWords } from '../../../words/playground/page-words.ts';

export type CommandLine = {
  draw(view: Pick<WireView, 'commands' | 'always'>, locale: WireLocale): void;
  focus(): void;
};

/** The command line; `run` gives false when the command did not go through, and then what was typed stays. */
export function createCommandLine(
  run: (text: string) => Promise<boolean>,
  remark: (text: string) => void,
): CommandLine {
  const input = byId('command', HTMLInputElement);
  const suggestions = byId('commands', HTMLElement);
  let words = pageWords('nl');

  const send = async (text: string) => {
    if (!text.startsWith('/')) return remark(words.notCommand);
    if ((await run(text)) && input.value.trim() === text) input.value = '';
    narrow();
  };
  /** Leaves the suggestions that go on from what was typed. */
  const narrow = () => {
    const typed = input.value.trim().split(' ')[0]!.toLowerCase();
    for (const chip of suggestions.querySelectorAll<HTMLElement>('button'))
      chip.hidden = typed.startsWith('/') && !chip.dataset.command!.startsWith(typed);
  };

  input.addEventListener('input', narrow);
  byId('command-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    void send(input.value.trim());
  });

  return {
    draw: ({ commands, always }, locale) => {
      words = pageWords(locale);
      byId('command-label', HTMLElement).textContent = words.command;
      byId('send', HTMLButtonElement).textContent = words.send;
      const all = [
        ...commands,
        ...always
          .filter((command) => !commands.some((other) => other.command === command))
          .map((command) => ({ command, title: '' })),
      ];
      input.placeholder = words.placeholder(all[0]!.command);
      const signature = JSON.stringify(all);
      if (suggestions.dataset.signature === signature) return;
      suggestions.dataset.signature = signature;
      suggestions.replaceChildren(
        ...all.map(({ command, title }) => {
          const chip = button(command, 'chip', () => void send(command));
          chip.dataset.command = command;
          if (title) chip.append(element('span', { class: 'subtle' }, title));
          return chip;
        }),
      );
      narrow();
    },
    focus: () => input.focus(),
  };
}
