import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { Route, Switch } from 'wouter'
import { systemClock } from '../shared/lib/clock.ts'
import { server } from './api/server.ts'
import { ErrorBoundary } from './pages/ErrorBoundary.tsx'
import { CodePage } from './pages/join/CodePage.tsx'
import { WorkshopDoor } from './pages/join/WorkshopDoor.tsx'
import { RefusalPage } from './pages/refusal/RefusalPage.tsx'
import { StartPage } from './pages/start/StartPage.tsx'
import { announce } from './texts/locale.ts'
import './ui/base.css'
import './ui/controls.css'

const LicencesPage = lazy(() => import('./pages/licences/LicencesPage.tsx'))

// No StrictMode: the editor behind WorkshopDoor must be mounted once.
const pages = (
	<ErrorBoundary>
		<Suspense>
			<Switch>
				<Route path="/">
					<StartPage server={server} />
				</Route>
				<Route path="/code">
					<CodePage server={server} />
				</Route>
				<Route path="/w/:workshop">
					{({ workshop }) => <WorkshopDoor key={workshop} workshop={workshop} server={server} clock={systemClock} />}
				</Route>
				<Route path="/lizenzen">
					<LicencesPage />
				</Route>
				<Route>
					<RefusalPage failure={{ id: 'notFound' }} clock={systemClock} />
				</Route>
			</Switch>
		</Suspense>
	</ErrorBoundary>
)

announce()
const root = document.getElementById('page')
if (root) createRoot(root).render(pages)
