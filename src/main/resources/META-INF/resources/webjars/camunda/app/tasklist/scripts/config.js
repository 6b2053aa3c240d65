import { common } from '../../shell/shell.js';
import '../../shell/forms.js';
import './refusals.js';

export default {
  ...common,
  app: { name: 'Tâches', vendor: 'SPANCO' },
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'prendre en charge la tâche affichée' },
    focusFilter: { key: 'ctrl+shift+f', description: 'aller au premier filtre' },
    focusList: { key: 'ctrl+alt+l', description: 'aller à la première tâche de la liste' },
    focusForm: { key: 'ctrl+alt+f', description: 'aller au premier champ du formulaire' },
    startProcess: { key: 'ctrl+alt+p', description: 'démarrer un processus' }
  }
};
