import { common } from '../../shell/shell.js';

export default {
  ...common,
  app: { name: 'Supervision', vendor: 'SPANCO' }
};
