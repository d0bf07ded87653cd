import { methodOf } from '../../shared/methods/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { GuideBody } from './GuideBody.tsx'
import { roadmapTexts } from './texts.ts'
import './guide.css'

/** A method's guide, to read beside the work or to print. */
export function GuideDialog({ method: id, onClose }: { method: string; onClose: () => void }) {
	const method = methodOf(id)
	const texts = useTexts(roadmapTexts)
	const locale = useLocale()
	if (!method) return null
	return (
		<Dialog open title={texts.guideTo(method.name[locale])} onClose={onClose}>
			<GuideBody method={method} />
			<footer className="guide-actions">
				<Button kind="bare" icon="print" onClick={() => window.print()}>
					{texts.print}
				</Button>
				<span className="ui-grow" />
				<Button onClick={onClose}>{texts.close}</Button>
			</footer>
		</Dialog>
	)
}
