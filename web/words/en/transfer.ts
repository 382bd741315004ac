export const transfer = {
  "transfer.title": "Import and export",
  "transfer.lede":
    "Bring in many agencies or members at once from one CSV file, or download those on record.",
  "transfer.choice": "What to move",
  "transfer.agencies": "Agencies",
  "transfer.members": "Members",

  "transfer.file": "File",
  "transfer.fileText":
    "Save the sheet as “CSV UTF-8”. The first line names the columns, in Indonesian or English. At most 5,000 lines and 2 MB.",
  "transfer.agencies.how":
    "Each line becomes one registration, which waits for two authorities to approve it, or one change of a profile. An empty cell changes nothing.",
  "transfer.members.how":
    "Each line becomes one invitation to {{ agency }}. Roles named there count once a second person agrees. Certificates are recorded after the person has joined.",
  "transfer.agencies.who":
    "Agencies are imported by an agency administrator, a coordinator or a platform administrator. Ask a colleague who holds that role.",
  "transfer.members.who":
    "Members are imported and exported by an agency administrator. Ask a colleague who holds that role.",
  "transfer.pick": "Choose a CSV file",
  "transfer.other": "Choose another file",
  "transfer.drop": "or drop it here",
  "transfer.template": "Download a template",
  "transfer.columns": "Columns understood",
  "transfer.required": "required",

  "transfer.bad": "This file cannot be read",
  "transfer.bad.empty": "The file is empty. Choose another.",
  "transfer.bad.too-big": "The file is larger than 2 MB. Split it into several.",
  "transfer.bad.workbook":
    "This is an Excel workbook. Open it in Excel, choose Save As, then the type “CSV UTF-8”.",
  "transfer.bad.utf-16":
    "The file is saved as Unicode (UTF-16). Save it again with the type “CSV UTF-8”.",
  "transfer.bad.not-utf-8":
    "The letters are not UTF-8, so names may be damaged. In Excel choose Save As, then the type “CSV UTF-8”.",
  "transfer.bad.quotes":
    "The quotation marks in line {{ row }} are not closed properly, so where cells end after it is unsure. Mend it and choose the file again. Nothing has been brought in.",
  "transfer.bad.no-columns":
    "The first line holds no column name we know. It says: {{ names }}. Use the template as an example.",
  "transfer.bad.missing":
    "These columns are required but missing: {{ names }}. Add them and choose the file again.",
  "transfer.bad.twice": "These columns are there more than once: {{ names }}. Remove one of each.",
  "transfer.bad.no-lines": "No line below the column names holds anything.",
  "transfer.bad.too-many-lines":
    "The file has more than 5,000 lines. Split it into several; their order does not matter.",

  "transfer.preview": "Preview",
  "transfer.read": "{{ file }}: {{ n }} [line|lines] read.",
  "transfer.unread": "Lines that cannot be read: {{ n }}. The report says why.",
  "transfer.unknown": "These columns are unknown and not read: {{ names }}",
  "transfer.left": "These columns are not brought in: {{ names }}",
  "transfer.firstRows": "The first lines, as they were understood",

  "transfer.rehearse": "Try it out",
  "transfer.rehearseText": "A trial checks every line by the same rules and writes nothing.",
  "transfer.rehearsed": "Result of the trial",
  "transfer.run": "Run the import",
  "transfer.runTitle": "Run the import?",
  "transfer.runText":
    "Each line becomes an act of its own in your name and is recorded. A line refused does not stop the others. Running the same file again doubles nothing.",
  "transfer.result": "Result",
  "transfer.rehearsing": "Trying {{ done }} of {{ size }}",
  "transfer.running": "Bringing in {{ done }} of {{ size }}",
  "transfer.stop": "Stop",
  "transfer.stopped":
    "Stopped. What is in stays whole; {{ left }} [line is|lines are] still to be done.",
  "transfer.signed-out":
    "Your sign-in has ended. Sign in, choose the same file and run it: what is in is not doubled.",
  "transfer.waiting": "No connection. The import waits and goes on by itself.",
  "transfer.goOn": "Go on with the rest ({{ n }})",
  "transfer.again": "Try those again that did not succeed ({{ n }})",
  "transfer.nothing": "No line would change anything.",

  "transfer.outcome.all": "All",
  "transfer.outcome.new": "New",
  "transfer.outcome.changed": "Changed",
  "transfer.outcome.unchanged": "Unchanged",
  "transfer.outcome.refused": "Refused",
  "transfer.outcome.failed": "Disturbed",
  "transfer.count.new": "{{ n }} new",
  "transfer.count.changed": "{{ n }} changed",
  "transfer.count.unchanged": "{{ n }} unchanged",
  "transfer.count.refused": "{{ n }} refused",
  "transfer.count.failed": "{{ n }} disturbed",

  "transfer.report": "Report by line",
  "transfer.filter": "Show",
  "transfer.line": "Line",
  "transfer.outcome": "Outcome",
  "transfer.reason": "Reason",
  "transfer.more": "Show the next {{ n }} [line|lines]",
  "transfer.saveReport": "Download the report",
  "transfer.noLines": "No line has this outcome.",

  "transfer.cell.required": "is required",
  "transfer.cell.long": "is too long (at most {{ most }} [character|characters])",
  "transfer.cell.control": "holds characters that cannot be read",
  "transfer.cell.text": "“{{ text }}” is too short or too long",
  "transfer.cell.code":
    "“{{ text }}” is no code: 3–48 small letters, digits and hyphens, like lpa-metro",
  "transfer.cell.word": "“{{ text }}” is not in the list of choices",
  "transfer.cell.date": "“{{ text }}” is no date, like 2017-01-31 or 31/01/2017 (day first)",
  "transfer.cell.number": "“{{ text }}” is no number from {{ least }} to {{ most }}",
  "transfer.cell.phone": "“{{ text }}” is no phone number, like 0725 41234 or +62 812 3456 789",
  "transfer.cell.email": "is no complete e-mail address",
  "transfer.cell.hours":
    "“{{ text }}” are no hours: office, always, or Mon-Thu 08.00-16.00|Fri 08.00-11.30",
  "transfer.cell.place": "“{{ text }}” is no code or name of a province, regency or city",
  "transfer.cell.places": "“{{ text }}” may mean {{ among }}; give the code",
  "transfer.cell.pair": "must be filled in together with its counterpart",

  "transfer.why.too-many-cells":
    "There are more cells than column names. Check separators and quotation marks.",
  "transfer.why.too-few-cells":
    "There are fewer cells than column names. Check separators and quotation marks.",
  "transfer.why.twice": "Line {{ row }} has it already; that line counts.",
  "transfer.why.name-differs": "On record as {{ name }}; an import does not change names.",
  "transfer.why.fixed":
    "Differs from what is on record: {{ columns }}. Record it on the agency’s page; an import does not change it.",
  "transfer.why.closed":
    "The agency of this code was succeeded, or its registration was refused. Use another code.",
  "transfer.why.roles-differ":
    "Is a member already, with the roles {{ roles }}. Change roles on the members’ page.",
  "transfer.why.noRoles": "none yet",

  "transfer.export": "Export",
  "transfer.export.agencies":
    "All agencies on record, in the same columns as for import. Open it with Excel, change it, and import it again.",
  "transfer.export.members":
    "The members of {{ agency }} with their e-mail addresses. Keep it safe, and delete it when it is no longer needed.",
  "transfer.where": "Region",
  "transfer.everywhere": "All of Indonesia",
  "transfer.save": "Download CSV",
  "transfer.saving": "{{ n }} read…",
  "transfer.saved": "{{ n }} [line|lines] downloaded.",
} as const
