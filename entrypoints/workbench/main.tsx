import { render } from 'preact';
import { useState } from 'preact/hooks';
import { startLanguage } from '../../components/parts/language';
import { themeCss } from '../../components/parts/theme';
import { Workbench } from '../../components/workbench/workbench';
import { WORKBENCH_CSS } from '../../components/workbench/workbench-css';
import { keepLanguage, loadLanguage } from '../../lib/settings/settings';
import { librarySource } from './library-source';

const source = librarySource();
const first = (await loadLanguage()) ?? startLanguage(navigator.language);

const sheet = new CSSStyleSheet();
sheet.replaceSync(themeCss(':root') + WORKBENCH_CSS);
document.adoptedStyleSheets = [sheet];

function App() {
  const [language, setLanguage] = useState(first);
  const onLanguage = (chosen: typeof first) => {
    keepLanguage(chosen);
    setLanguage(chosen);
  };
  return <Workbench source={source} language={language} onLanguage={onLanguage} />;
}

const root = document.getElementById('app');
if (!root) throw new Error('the workbench has no root');
render(<App />, root);
