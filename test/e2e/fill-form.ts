/**
 * Fills in a form of the playground as a person does: by ticking, choosing and typing in the fields of the open dialog,
 * named by their ids.
 */
import type { Locator, Page } from 'playwright-core';

/** By field id: typed text, a date, the value of a choice, or the values of several. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

export async function fillForm(page: Page, answers: Answers): Promise<void> {
  for (const [id, answer] of Object.entries(answers)) {
    const field = page.locator(`#dialog #field-${id}`);
    const change = page.locator('#dialog').getByRole('button', { name: 'Wijzig', exact: true });
    // What the case knows already stands in one line; whoever wants to answer otherwise opens it.
    await field.or(change).first().waitFor();
    if (!(await field.isVisible()) && (await change.isVisible())) await change.click();
    await fillField(field, answer);
  }
}

/** People are searched: the box is opened, and whoever is meant is chosen of those who are found. */
async function choosePeople(field: Locator, people: readonly string[]): Promise<void> {
  for (const id of people) {
    // What the case knows is chosen already.
    if (await field.locator(`input[value="${id}"]:checked`).count()) continue;
    const search = field.locator('[role="combobox"][aria-controls]');
    const named = await field.locator(`option[value="${id}"], input[value="${id}"] ~ label`).first().textContent();
    await search.fill(named ?? id);
    await field.locator(`[role="option"][data-value="${id}"]`).click();
  }
}

async function fillField(field: Locator, answer: string | readonly string[]): Promise<void> {
  // A question that follows from an answer comes once the page has asked for it.
  await field.waitFor();
  if (await field.locator('[role="combobox"][aria-controls]').count()) return choosePeople(field, [answer].flat());
  const select = field.locator('select');
  const choices = field.locator('input[type="radio"], input[type="checkbox"]');
  if (await choices.count()) {
    for (const value of [answer].flat()) await field.locator(`input[value="${value}"]`).check();
  } else if (await select.count()) await select.selectOption(answer as string);
  else await field.locator('input, textarea').fill(answer as string);
}
