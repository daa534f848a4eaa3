/** What a person does on the playground's page: open a case, press, record, tick, close. */
import type { Page } from 'playwright-core';
import { fillForm, type Answers } from './fill-form';

export const dialog = (page: Page) => page.locator('#dialog');
export const says = (page: Page, text: string | RegExp) => dialog(page).getByText(text).first().waitFor();
const buttonCalled = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).first();

/** Presses a button of the window; one that is not there is looked for behind “Meer…”, as somebody does. */
export async function press(page: Page, name: string): Promise<void> {
  await buttonCalled(page, name).or(buttonCalled(page, 'Meer…')).first().waitFor();
  if (!(await buttonCalled(page, name).isVisible())) await buttonCalled(page, 'Meer…').click();
  await buttonCalled(page, name).click();
}
export async function close(page: Page): Promise<void> {
  await page.locator('#dialog-close').click();
  await dialog(page).waitFor({ state: 'hidden' });
}

/** Opens the case from the first ping in a channel or the messages to oneself. */
export async function openCase(page: Page, conversation?: string): Promise<void> {
  if (conversation) await page.getByRole('navigation').getByRole('button', { name: conversation }).click();
  await page
    .getByRole('article', { name: /MC-\d{4}-0001/ })
    .getByRole('button', { name: 'Openen' })
    .first()
    .click();
  await says(page, /MC-\d{4}-0001/);
}

/** Records an act from the open case. */
export async function record(page: Page, act: string, answers: Answers): Promise<void> {
  await press(page, act);
  await dialog(page).getByRole('heading', { name: act }).waitFor();
  await fillForm(page, answers);
  await send(page);
}

/**
 * Keeps which button was really clicked: a form that asks more or less by what was chosen comes anew, with another
 * button in the place of the one that was there.
 */
const KEEP_CLICKED = `document.addEventListener('click', ({ target }) => { window.clickedToSend = target.closest('.style-positive') }, { capture: true, once: true })`;

/**
 * Sends the form, and waits until what is answered stands in its place: words of the answer may stand in the form too,
 * and a window that is closed before the answer comes opens again with it.
 */
export async function send(page: Page): Promise<void> {
  await page.evaluate(KEEP_CLICKED);
  await dialog(page).locator('.style-positive').first().click();
  await page.waitForFunction(() => {
    const { clickedToSend } = globalThis as { readonly clickedToSend?: { readonly isConnected: boolean } };
    return clickedToSend?.isConnected === false;
  });
}

/** Ticks every Magister entry that waits for this person, and goes back to the case. */
export async function tickAll(page: Page): Promise<void> {
  const ticks = dialog(page).getByRole('button', { name: 'Genoteerd', exact: true });
  for (;;) {
    await press(page, 'Meer…');
    await says(page, /Meer over/);
    const isDone = (await ticks.count()) === 0;
    await (isDone ? buttonCalled(page, 'Naar de casus') : ticks.first()).click();
    await buttonCalled(page, 'Meer…').waitFor();
    if (isDone) return;
  }
}

/** What somebody is told who asks for a case by its code. */
export async function refusal(page: Page, code: string): Promise<string> {
  await page.getByRole('textbox', { name: 'Opdracht' }).fill(`/dossier ${code}`);
  await page.getByRole('button', { name: 'Verstuur' }).click();
  const remark = page.locator('#answer .remark');
  const told = await remark.innerText();
  await remark.getByRole('button', { name: 'Sluiten' }).click();
  return told;
}
