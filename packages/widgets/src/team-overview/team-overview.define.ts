import { define } from '../base/define.ts';
import { frameworks } from '../frameworks.ts';
import { RetningTeamOverview } from './team-overview.ts';

RetningTeamOverview.frameworks = frameworks;
define('retning-team-overview', RetningTeamOverview);

declare global {
  interface HTMLElementTagNameMap {
    'retning-team-overview': RetningTeamOverview;
  }
}
