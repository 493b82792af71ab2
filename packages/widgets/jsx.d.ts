// Made from custom-elements.json by "npm run generate".
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { RetningScope } from './dist/types/base/scope.js';
import type { RetningCentreFinder } from './dist/types/centre-finder/centre-finder.js';
import './dist/types/centre-finder/centre-finder.events.js';

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
    }
  }
}
