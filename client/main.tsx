import { Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { usePathname } from 'wouter/use-browser-location'
import { systemClock } from '../shared/lib/clock.ts'
import { server } from './api/server.ts'
import { ErrorBoundary } from './pages/ErrorBoundary.tsx'
import { latePage } from './pages/latePage.ts'
import { StartPage } from './pages/start/StartPage.tsx'
import { showLocale } from './texts/locale.ts'
import './ui/base.css'
import './ui/controls.css'

const CodePage = latePage(() => import('./pages/join/CodePage.tsx').then((module) => module.CodePage))
const WorkshopDoor = latePage(() => import('./pages/join/WorkshopDoor.tsx').then((module) => module.WorkshopDoor))
const RefusalPage = latePage(() => import('./pages/refusal/RefusalPage.tsx').then((module) => module.RefusalPage))
const LicencesPage = latePage(() => import('./pages/licences/LicencesPage.tsx').then((module) => module.LicencesPage))

/** All addresses the client knows. The start page is at hand, everything else loads when it is asked for. */
function Page() {
	const path = usePathname()
	const workshop = /^\/w\/([\w-]+)\/?$/.exec(path)?.[1]
	if (workshop) return <WorkshopDoor key={workshop} workshop={workshop} server={server} clock={systemClock} />
	switch (path) {
		case '/':
			return <StartPage server={server} />
		case '/code':
			return <CodePage server={server} />
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
