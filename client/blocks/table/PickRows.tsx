import { useState } from 'react'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { lateTableTexts } from './lateTexts.ts'
import './heads/options.css'

/** From so many on one looks for a name instead of reading them all. */
const manyNames = 12

/** Names of which some, or all, get a row: ticked, looked for where there are many, and added at once. */
export function PickRows({
	names,
	which,
	onAdd,
}: {
	names: readonly { readonly id: string; readonly name: string }[]
	/** what they are, for those who do not see them */
	which: string
	onAdd: (ids: readonly string[]) => void
}) {
	const texts = useTexts(lateTableTexts).offered
	const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
	const [sought, seek] = useState('')
	const shown = names.filter(({ name }) => name.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase()))
	const areAll = shown.every(({ id }) => chosen.has(id))
	const set = (ids: readonly string[], isOn: boolean) => {
		const next = new Set(chosen)
		for (const id of ids) {
			if (isOn) next.add(id)
			else next.delete(id)
		}
		choose(next)
	}
	return (
		<form
			className="table-options"
			onSubmit={(event) => {
				event.preventDefault()
				onAdd(names.flatMap(({ id }) => (chosen.has(id) ? [id] : [])))
			}}
		>
			{names.length > manyNames && (
				<TextField label={texts.seek} value={sought} onChange={({ target }) => seek(target.value)} />
			)}
			<fieldset className="table-picks">
				<legend className="ui-hidden-text">{which}</legend>
				{shown.map(({ id, name }) => (
					<label key={id}>
						<input type="checkbox" checked={chosen.has(id)} onChange={() => set([id], !chosen.has(id))} />
						{name}
					</label>
				))}
				{shown.length === 0 && names.length > 0 && <p className="ui-quiet">{texts.notFound}</p>}
			</fieldset>
			<footer>
				{shown.length > 1 && (
					<Button
						kind="link"
						onClick={() =>
							set(
								shown.map(({ id }) => id),
								!areAll,
							)
						}
					>
						{areAll ? texts.noneOfThem : texts.all}
					</Button>
				)}
				<span className="ui-grow" />
				<Button kind="main" type="submit" disabled={chosen.size === 0}>
					{texts.add(chosen.size)}
				</Button>
			</footer>
		</form>
	)
}
