import { useState } from 'react'
import { isNamed, listActors, wordKey } from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ActorSymbol, symbolFills } from '../../../ui/ActorSymbol.tsx'
import { Button } from '../../../ui/Button.tsx'
import { type Choice, ComboboxList, useCombobox } from '../../../ui/Combobox.tsx'
import { useOrganisations } from '../observe.ts'
import { treeTexts } from '../texts.ts'

interface ActorsChoiceProps {
	/** ids in the order of naming */
	chosen: readonly string[]
	onChange: (actor: string, isChosen: boolean) => void
}

/** The organisations that work on something, and a field to find more of them. */
export function ActorsChoice({ chosen, onChange }: ActorsChoiceProps) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(treeTexts)
	const { actors, fields } = useOrganisations()
	const [query, setQuery] = useState('')
	const [isOpen, open] = useState(false)
	const symbol = (id: string) => {
		const actor = actors.get(id)
		return (
			<ActorSymbol
				kind={actor?.kind}
				colour={fields.find((each) => each.id === actor?.field)?.colour}
				size={18}
				fill={actor?.involvement ? symbolFills[actor.involvement] : 'filled'}
			/>
		)
	}
	const sought = wordKey(query)
	const choices: Choice[] = listActors(doc)
		.filter(isNamed)
		.filter(({ id, name, shortName = '' }) => {
			return !chosen.includes(id) && [name, shortName].some((each) => wordKey(each).includes(sought))
		})
		.map(({ id, name }) => ({
			key: id,
			shown: (
				<>
					{symbol(id)}
					<span>{name}</span>
				</>
			),
			choose() {
				onChange(id, true)
				setQuery('')
			},
		}))
	const box = useCombobox({ value: query, onWrite: setQuery, choices, popup: { isOpen, open } })
	return (
		<div className="tree-organisations">
			<ul>
				{chosen.map((id) => {
					const name = actors.get(id)?.name || texts.gone
					return (
						<li key={id}>
							{symbol(id)}
							<span>{name}</span>
							{mayWrite && (
								<Button
									kind="icon"
									icon="close"
									aria-label={texts.details.removeActor(name)}
									onClick={() => onChange(id, false)}
								/>
							)}
						</li>
					)
				})}
			</ul>
			{mayWrite && (
				<div className="tree-combobox">
					<input
						className="ui-input"
						aria-label={texts.details.addActor}
						placeholder={texts.details.addActor}
						onFocus={() => open(true)}
						{...box.field}
					/>
					<ComboboxList of={box} label={texts.details.addActor} className="ui-menu" />
				</div>
			)}
		</div>
	)
}
