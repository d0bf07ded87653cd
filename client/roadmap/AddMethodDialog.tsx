import { useState } from 'react'
import { type Method, methods, type Stage } from '../../shared/methods/index.ts'
import { methodsFor } from '../../shared/roadmap/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { GuideBody } from './GuideBody.tsx'
import { methodIcon } from './methodIcon.ts'
import { roadmapTexts } from './texts.ts'
import './guide.css'
import { addMethodBoard } from '../../shared/methods/methodBoard.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useRoom } from '../sync/RoomContext.ts'

/** A method is chosen with its guide before the eyes: those of the stage come first, then all others. */
export function AddMethodDialog({
	stage,
	method,
	onClose,
}: {
	stage: Stage
	/** the one shown at first, if it is known already which one is meant */
	method: Method | undefined
	onClose: () => void
}) {
	const texts = useTexts(roadmapTexts)
	const locale = useLocale()
	const addMethod = useAddMethod()
	const serving = methodsFor(stage, methods)
	const offered: readonly Method[] = [...serving, ...methods.filter((other) => !serving.includes(other))]
	const [chosen, choose] = useState<Method | undefined>(method ?? offered[0])
	const add = (filled: boolean) => {
		if (!chosen) return
		onClose()
		addMethod(chosen, { filled })
	}
	return (
		<Dialog open size="wide" title={texts.choose.title} onClose={onClose}>
			<form
				className="method-choice"
				onSubmit={(event) => {
					event.preventDefault()
					add(false)
				}}
			>
				<fieldset>
					<legend className="ui-hidden-text">{texts.choose.methods}</legend>
					{offered.map((offer) => (
						<label key={offer.id}>
							<input
								type="radio"
								name="method"
								value={offer.id}
								checked={offer === chosen}
								onChange={() => choose(offer)}
							/>
							<Icon name={methodIcon(offer)} />
							<span>{offer.name[locale]}</span>
						</label>
					))}
				</fieldset>
				{chosen && <GuideBody method={chosen} />}
				<footer className="guide-actions">
					<p className="ui-caption">{texts.choose.filledNote}</p>
					<Button onClick={() => add(true)}>{texts.choose.filled}</Button>
					<Button kind="main" type="submit">
						{texts.choose.empty}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}

/** Adds a method's board as one step of undo and takes the person there. */
function useAddMethod(): (method: Method, how: { filled: boolean }) => void {
	const { doc, history } = useRoom()
	const locale = useLocale()
	const navigation = useNavigation()
	return (method, { filled }) => {
		const board = history.step(() => addMethodBoard(doc, method, { locale, filled }))
		navigation.go({ to: 'board', board })
	}
}
