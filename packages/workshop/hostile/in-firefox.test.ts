import { meetAllIn } from './in-one-engine.ts';

meetAllIn('firefox');
