/** The question which school, service or group a case is of, for who belongs to several. */
import type { OrganisationKind } from '../../domain/people/organisation';
import type { Text } from '../../domain/text';

type Question = { readonly label: Text; readonly hint: Text };

export const whoseCaseQuestions: Readonly<Record<OrganisationKind, Question>> = {
  school: {
    label: { nl: 'Over welke school gaat het?', en: 'Which school is it about?' },
    hint: {
      nl: 'Alleen mensen van die school worden erbij gehaald.',
      'nl-BE': 'Alleen mensen van die school worden erbij betrokken.',
      en: 'Only people of that school are brought in.',
    },
  },
  service: {
    label: { nl: 'Over welke dienst gaat het?', en: 'Which service is it about?' },
    hint: {
      nl: 'Alleen mensen van die dienst worden erbij gehaald.',
      'nl-BE': 'Alleen mensen van die dienst worden erbij betrokken.',
      en: 'Only people of that service are brought in.',
    },
  },
  group: {
    label: { nl: 'Over welke werkgroep gaat het?', en: 'Which working group is it about?' },
    hint: {
      nl: 'Alleen mensen van die werkgroep worden erbij gehaald.',
      'nl-BE': 'Alleen mensen van die werkgroep worden erbij betrokken.',
      en: 'Only people of that working group are brought in.',
    },
  },
};
