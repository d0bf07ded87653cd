import { type FormEvent, useLayoutEffect, useRef, useState } from 'react'
import { sittingLimits } from '../../../shared/smallGroups/index.ts'
import { useBoards } from '../../navigation/watchBoards.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import type { GroupAtWork } from '../atWork.ts'
import type { GroupDeeds } from './GroupCard.tsx'
import { workingTexts } from './texts.ts'

/** Which boards of the plenary a group gets copies of while it works. */
export function GiveMaterial({
	group,
	give,
	onDone,
}: {
	group: GroupAtWork
	give: GroupDeeds['give']
	onDone: () => void
}) {
	const texts = useTexts(workingTexts)
	const boards = useBoards()
	const [chosen, choose] = useState<readonly string[]>([])
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (chosen.length > 0) give(group, chosen)
		onDone()
	}
	const form = useRef<HTMLFormElement>(null)
	useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])
	return (
		<form
			ref={form}
			className="sg-change"
			aria-label={texts.give}
			onSubmit={submit}
			onKeyDown={(event) => event.key === 'Escape' && onDone()}
		>
			<ul className="sg-material">
				{boards.map(({ id, name }) => (
					<li key={id}>
						<label className="sg-check">
							<input
								type="checkbox"
								checked={chosen.includes(id)}
								disabled={!chosen.includes(id) && chosen.length >= sittingLimits.material}
								onChange={({ currentTarget }) =>
									choose(currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
								}
							/>
							<span className="ui-grow">{name}</span>
						</label>
					</li>
				))}
			</ul>
			<p className="ui-caption">{texts.giveNote}</p>
			<p>
				<Button type="submit">{texts.giveNow}</Button>
				<Button kind="bare" onClick={onDone}>
					{texts.cancel}
				</Button>
			</p>
		</form>
	)
}
