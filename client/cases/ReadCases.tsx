import { useState } from 'react'
import { change } from '../../shared/lib/change.ts'
import { addCase, type NewCase, wordKey } from '../../shared/registry/index.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Tag } from '../ui/Tag.tsx'
import { heldIn } from './held.ts'
import { InventedCheck } from './InventedCheck.tsx'
import { useCases } from './observe.ts'
import { caseTexts } from './texts.ts'

/** What a file tells, case by case, before anything of it is entered: which are wanted, and whether all in them is invented. */
export default function ReadCases({
	told,
	onRead,
	onClose,
}: {
	told: readonly NewCase[]
	/** how many were entered */
	onRead: (count: number) => void
	onClose: () => void
}) {
	const { doc, history } = useRoom()
	const texts = useTexts(caseTexts)
	const cases = useCases()
	const [lines, setLines] = useState(() => {
		const known = new Set(cases.map(({ title }) => wordKey(title)))
		return told.map((each, i) => {
			const isKnown = known.has(wordKey(each.title ?? ''))
			return { key: i, each, held: heldIn(each), isKnown, isWanted: !isKnown, isInvented: false }
		})
	})
	const say = (key: number, said: Partial<Pick<(typeof lines)[number], 'isWanted' | 'isInvented'>>) =>
		setLines((now) => now.map((line) => (line.key === key ? { ...line, ...said } : line)))
	const wanted = lines.filter(({ isWanted }) => isWanted)
	const entered = wanted.filter(({ held, isInvented }) => held.length === 0 || isInvented)
	const waiting = wanted.length - entered.length
	const enter = () => {
		history.step(() => change(doc, () => entered.forEach(({ each }) => void addCase(doc, each))))
		onRead(entered.length)
	}
	return (
		<Dialog open size="wide" title={texts.file.title(told.length)} onClose={onClose}>
			<form
				className="read-cases"
				onSubmit={(event) => {
					event.preventDefault()
					if (entered.length > 0) enter()
				}}
			>
				<p className="ui-quiet">{texts.form.invented}</p>
				<ul>
					{lines.map(({ key, each, held, isKnown, isWanted, isInvented }) => (
						<li key={key}>
							<label>
								<input
									type="checkbox"
									checked={isWanted}
									onChange={({ currentTarget }) => say(key, { isWanted: currentTarget.checked })}
								/>
								<span>
									<b>{each.title?.trim() || texts.unnamed}</b>
									<span className="ui-caption">{each.person}</span>
								</span>
								{isKnown && <Tag tone="care">{texts.file.known}</Tag>}
							</label>
							{isWanted && held.length > 0 && (
								<InventedCheck
									held={held}
									isInvented={isInvented}
									isAsked={false}
									onSay={(said) => say(key, { isInvented: said })}
								/>
							)}
						</li>
					))}
				</ul>
				<footer className="dialog-actions">
					<p role="status">{texts.file.foot(entered.length, waiting)}</p>
					<span className="ui-grow" />
					<Button onClick={onClose}>{texts.form.cancel}</Button>
					<Button kind="main" type="submit" disabled={entered.length === 0}>
						{texts.file.enter(entered.length)}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
