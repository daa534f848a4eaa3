import { helplineNumbers } from '../../src/app/helplines';
import type { Contact } from '../../src/app/tenant';

const contact = (name: string, phone: string, more: Partial<Contact> = {}): Contact => ({
  id: name.toLowerCase(),
  name: { nl: name, en: name },
  phone,
  hours: { days: { 1: [['09:00', '17:00']] } },
  ...more,
});
const alarm = contact('Alarmnummer', '112', { hours: { always: true } });

describe('whom to call when Zorgspoor cannot help', () => {
  it('is 112 alone where nothing else is known', () => {
    expect(helplineNumbers({ contacts: [] }).nl).toBe('112');
    expect(helplineNumbers({ contacts: [alarm, contact('Loket', '0400 00 00 01')] }).en).toBe('112');
  });

  it('is 112 first, then what always answers and what the school marked', () => {
    const contacts = [
      contact('Veilig Thuis', '0400 00 00 02', { hours: { always: true } }),
      alarm,
      contact('Hulplijn', '0400 00 00 03', { helpline: true }),
    ];

    expect(helplineNumbers({ contacts })).toEqual({
      nl: '112, Veilig Thuis (0400 00 00 02) of Hulplijn (0400 00 00 03)',
      'nl-BE': '112, Veilig Thuis (0400 00 00 02) of Hulplijn (0400 00 00 03)',
      en: '112, Veilig Thuis (0400 00 00 02) or Hulplijn (0400 00 00 03)',
    });
  });
});
