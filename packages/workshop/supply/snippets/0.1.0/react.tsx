import type { Centre, CentreFeed } from '@retning/core/schema/types';
import '@retning/widgets/centre-finder/define';
import '@retning/widgets/jsx';
import { useState } from 'react';

export function Guidance({ feed }: { readonly feed: CentreFeed }) {
  const [chosen, choose] = useState<Centre>();
  return (
    <retning-scope>
      <retning-centre-finder
        data={feed}
        county="42"
        choosable
        heading-level={3}
        remember="fragment"
        lang="nn"
        onretning-centre-chosen={(event) => choose(event.centre)}
        onretning-problem={(event) => console.log(event.code, event.place, event.remedy)}
      >
        <p>Ring oss på 00 00 00 00</p>
      </retning-centre-finder>
      <output>{chosen?.id}</output>
    </retning-scope>
  );
}
