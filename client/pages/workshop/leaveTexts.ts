import type { Texts } from '../../texts/texts.ts'

const de = {
	action: 'Werkstatt verlassen',
	title: 'Werkstatt auf diesem Gerät verlassen?',
	body: 'Dieses Gerät vergisst jeden Zugang zu dieser Werkstatt und löscht seine Kopie. In der Werkstatt bleibt alles, wie es ist.',
	back: {
		moderator:
			'Moderieren können Sie danach nur noch mit dem Link der Moderation. Der Code führt nur zum Mitmachen. Hat niemand sonst diesen Link, kann die Werkstatt niemand mehr leiten.',
		participant: 'Um wiederzukommen, brauchen Sie den Link oder den Code. Sie sind dann jemand Neues.',
		reader: 'Um wiederzukommen, brauchen Sie den Link zum Lesen.',
	},
	copyLink: 'Link der Moderation kopieren',
	unsaved: 'Einige Ihrer Eingaben sind noch nicht auf dem Server. Wenn Sie jetzt gehen, gehen sie verloren.',
	stay: 'Bleiben',
}

const en: typeof de = {
	action: 'Leave the workshop',
	title: 'Leave the workshop on this device?',
	body: 'This device forgets every way into this workshop and deletes its copy. In the workshop everything stays as it is.',
	back: {
		moderator:
			'After that you can moderate only by the link of the moderation. The code is for taking part only. If nobody else has this link, nobody can lead the workshop any more.',
		participant: 'To come back you need the link or the code. You are then somebody new.',
		reader: 'To come back you need the link for reading.',
	},
	copyLink: 'Copy the link of the moderation',
	unsaved: 'Some of what you entered is not on the server yet. If you leave now, it is lost.',
	stay: 'Stay',
}

export const leaveTexts = { de, en } satisfies Texts<typeof de>
