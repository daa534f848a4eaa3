/** The pages on privacy and terms, from what the schools that are served say of themselves. */
import type { Edition } from '../app/deps';
import type { Tenant } from '../app/tenant';
import type { Config } from '../config';
import { yearsKept } from '../domain/case/retention';
import { privacyPage, termsPage, type PrivacyFacts } from '../documents/privacy-page';
import { TRENDS_STYLE_HASH } from '../documents/trends-style';
import { createAboutEdge, PRIVACY_PATH, TERMS_PATH } from '../edges/http/about-edge';
import type { HttpEdge } from '../edges/http/http-edge';

type Platforms = Pick<Config, 'slack' | 'teams'>;

/** The platforms as people call them. */
const platformNames = ({ slack, teams }: Platforms): readonly string[] => [
  ...(teams ? ['Microsoft Teams'] : []),
  ...(slack ? ['Slack'] : []),
];

function factsOf(config: Platforms, served: readonly Tenant[], editions: readonly Edition[]): PrivacyFacts {
  return {
    platforms: platformNames(config),
    schools: served.map(({ name, privacy, pathways, retention }) => ({
      name,
      ...privacy,
      kept: editions
        .filter(({ ref }) => pathways.includes(ref.id))
        .map(({ pathway }) => ({ procedure: pathway.title, years: yearsKept(pathway, retention) })),
    })),
  };
}

/** `served`: the schools as they are now. */
export function createAboutEdges(
  config: Platforms,
  served: () => readonly Tenant[],
  editions: readonly Edition[],
): readonly HttpEdge[] {
  const facts = () => factsOf(config, served(), editions);
  const styleHash = TRENDS_STYLE_HASH;
  return [
    createAboutEdge({ path: PRIVACY_PATH, page: () => privacyPage(facts()), styleHash }),
    createAboutEdge({ path: TERMS_PATH, page: termsPage, styleHash }),
  ];
}
