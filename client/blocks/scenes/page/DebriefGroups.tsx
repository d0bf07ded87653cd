import { type DebriefGroup, playGroupIds } from '../../../../shared/blocks/scenes/index.ts'
import { playGroups } from '../../../../shared/rounds/playGroups.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { scenesTexts } from '../texts.ts'

/** Who talked the game over with whom: how many of each play group sat in each group. */
export function DebriefGroups({ groups }: { groups: readonly DebriefGroup[] }) {
	const { page } = useTexts(scenesTexts)
	const locale = useLocale()
	const hasOthers = groups.some(({ others }) => others > 0)
	return (
		<section className="scenes-group" aria-label={page.debrief}>
			<h2>{page.debrief}</h2>
			<table className="scenes-debrief">
				<thead>
					<tr>
						<td />
						{playGroupIds.map((group) => (
							<th key={group} scope="col">
								{playGroups[group][locale]}
							</th>
						))}
						{hasOthers && <th scope="col">{page.others}</th>}
					</tr>
				</thead>
				<tbody>
					{groups.map((group, i) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: groups are known by their number
						<tr key={i}>
							<th scope="row">{page.group(i + 1)}</th>
							{playGroupIds.map((each) => (
								<td key={each}>{group[each]}</td>
							))}
							{hasOthers && <td>{group.others}</td>}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}
