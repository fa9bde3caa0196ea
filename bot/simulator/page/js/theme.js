// Light or dark: as the system has it, until someone chooses.
import {say} from './language.js';
import {tool, icon} from './dom.js';

const kept = 'saruar.theme';
const system = matchMedia('(prefers-color-scheme: dark)');

const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';

// themeSwitch applies the theme chosen before and gives the button that changes it.
export function themeSwitch() {
  const before = localStorage.getItem(kept);
  if (before === 'dark' || before === 'light') {
    document.documentElement.dataset.theme = before;
  }
  const button = tool('moon', 'darkTheme', {'data-testid': 'theme', onclick: () => choose(isDark() ? 'light' : 'dark')});
  const show = () => {
    const key = isDark() ? 'lightTheme' : 'darkTheme';
    say(button, 'aria-label', key);
    say(button, 'title', key);
    button.replaceChildren(icon(isDark() ? 'sun' : 'moon'));
  };
  const choose = (theme) => {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem(kept, theme);
    show();
  };
  system.addEventListener('change', show);
  show();
  return button;
}
