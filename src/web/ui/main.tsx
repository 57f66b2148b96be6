// The page's entry.
import { render } from 'preact';
import { App } from './shell/App.tsx';
import './style/base.css';
import './style/shell.css';
import './style/list.css';
import './style/report.css';
import './style/review.css';
import './style/incidents.css';
import './style/incident.css';
import './style/add.css';
import './style/print.css';

const page = document.getElementById('page');
if (page) render(<App />, page);
