import { Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { usePathname } from 'wouter/use-browser-location'
import { systemClock } from '../shared/lib/clock.ts'
import { server } from './api/server.ts'
import { ErrorBoundary } from './pages/ErrorBoundary.tsx'
import { latePage } from './pages/latePage.ts'
import { opensOffline } from './serviceWorker/opensOffline.ts'
import { showLocale } from './texts/locale.ts'
import './ui/base.css'
import './ui/controls.css'

const StartPage = latePage(() => import('./pages/start/StartPage.tsx').then((module) => module.StartPage))
const CodePage = latePage(() => import('./pages/join/CodePage.tsx').then((module) => module.CodePage))
const WorkshopDoor = latePage(() => import('./pages/join/WorkshopDoor.tsx').then((module) => module.WorkshopDoor))
const ProjectorDoor = latePage(() =>
	import('./pages/projector/ProjectorDoor.tsx').then((module) => module.ProjectorDoor),
)
const ReadingPage = latePage(() => import('./pages/reading/ReadingPage.tsx').then((module) => module.ReadingPage))
const FoundedPage = latePage(() => import('./pages/founded/FoundedPage.tsx').then((module) => module.FoundedPage))
const SimulatedPhone = latePage(() =>
	import('./pages/rehearsal/SimulatedPhone.tsx').then((module) => module.SimulatedPhone),
)
const RefusalPage = latePage(() => import('./pages/refusal/RefusalPage.tsx').then((module) => module.RefusalPage))
const LegalPage = latePage(() => import('./pages/legal/LegalPage.tsx').then((module) => module.LegalPage))
const LicencesPage = latePage(() => import('./pages/licences/LicencesPage.tsx').then((module) => module.LicencesPage))

/** All addresses the client knows. Each page loads when it is asked for: who joins a workshop need not fetch the start page. */
function Page() {
	const path = usePathname()
	// Behind the workshop stands the place in it, which its page reads.
	const [, workshop, place] = /^\/w\/([\w-]+)(?:\/(.*?))?\/?$/.exec(path) ?? []
	if (workshop) {
		if (place === 'eingerichtet') return <FoundedPage workshop={workshop} clock={systemClock} />
		if (place === 'lesen') return <ReadingPage workshop={workshop} clock={systemClock} />
		if (place === 'simuliert') return <SimulatedPhone workshop={workshop} />
		const Door = place === 'beamer' ? ProjectorDoor : WorkshopDoor
		return <Door key={workshop} workshop={workshop} server={server} clock={systemClock} />
	}
	switch (path) {
		case '/':
			return <StartPage server={server} clock={systemClock} />
		case '/code':
			return <CodePage server={server} />
		case '/impressum':
		case '/datenschutz':
		case '/barrierefreiheit':
		case '/speicherung':
			return <LegalPage path={path} server={server} />
		case '/lizenzen':
			return <LicencesPage />
		default:
			return <RefusalPage failure={{ id: 'notFound' }} clock={systemClock} />
	}
}

// No StrictMode: the editor behind WorkshopDoor must be mounted once.
const page = (
	<ErrorBoundary>
		<Suspense>
			<Page />
		</Suspense>
	</ErrorBoundary>
)

const root = document.getElementById('page')
void showLocale().then(() => root && createRoot(root).render(page))

// Not before everything is here that the page itself needs.
if (import.meta.env.PROD && opensOffline()) {
	addEventListener('load', () => {
		import('./serviceWorker/keepPage.ts').then(({ keepPage }) => keepPage()).catch(() => {})
	})
}
