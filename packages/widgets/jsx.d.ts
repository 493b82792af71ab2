// Made from custom-elements.json by "npm run generate".
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { RetningScope } from './dist/types/base/scope.js';
import type { RetningCentreFinder } from './dist/types/centre-finder/centre-finder.js';
import type { RetningSelfCheck } from './dist/types/self-check/self-check.js';
import type { RetningTeamOverview } from './dist/types/team-overview/team-overview.js';
import type { RetningTransitionExplorer } from './dist/types/transition-explorer/transition-explorer.js';
import './dist/types/centre-finder/centre-finder.events.js';
import './dist/types/self-check/self-check.events.js';
import './dist/types/team-overview/team-overview.events.js';
import './dist/types/transition-explorer/transition-explorer.events.js';

type Widget<
  Element extends HTMLElement,
  Property extends keyof Element,
  Attribute extends string,
  Happening extends keyof GlobalEventHandlersEventMap,
> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  Partial<Pick<Element, Property>> & { readonly [Name in Attribute]?: string | number | boolean } & {
    readonly [Name in Happening as `on${Name}`]?: (event: GlobalEventHandlersEventMap[Name]) => void;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'retning-scope': Widget<RetningScope, never, never, never>;
      'retning-centre-finder': Widget<
        RetningCentreFinder,
        'data' | 'src' | 'county' | 'choosable' | 'remember' | 'now' | 'renderedAt' | 'source' | 'headingLevel',
        'rendered-at' | 'heading-level',
        'retning-centre-chosen' | 'retning-problem'
      >;
      'retning-self-check': Widget<
        RetningSelfCheck,
        'data' | 'src' | 'framework' | 'areas' | 'layout' | 'remember' | 'share' | 'saved' | 'now' | 'headingLevel',
        'heading-level',
        'retning-check-started' | 'retning-check-finished' | 'retning-problem'
      >;
      'retning-team-overview': Widget<
        RetningTeamOverview,
        'data' | 'src' | 'framework' | 'now' | 'headingLevel',
        'heading-level',
        'retning-team-read' | 'retning-problem'
      >;
      'retning-transition-explorer': Widget<
        RetningTransitionExplorer,
        | 'data'
        | 'src'
        | 'preset'
        | 'company'
        | 'audience'
        | 'network'
        | 'remember'
        | 'saved'
        | 'source'
        | 'now'
        | 'headingLevel',
        'heading-level',
        'retning-transition-described' | 'retning-problem'
      >;
    }
  }
}
