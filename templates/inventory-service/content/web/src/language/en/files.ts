export const files = {
  'files.export': 'Export as CSV',
  'files.import': 'Import CSV',
  'files.title': 'Import parts from CSV',
  'files.about':
    'Adds the parts whose number is new and changes the others. All of them, or none when a line is wrong. Columns that the file lacks stay as they are.',
  'files.columns': 'Columns',
  'files.needed': 'Needed: {columns}',
  'files.optional': 'Optional: {columns}',
  'files.units': 'Units: {units}',
  'files.limit':
    'UTF-8 (in Excel: "CSV UTF-8"), at most 5 MB and 10,000 parts. An export of the list is a file to begin with.',
  'files.choose': 'CSV file',
  'files.checking': 'Checking the file…',
  'files.importing': 'Importing…',
  'files.checked': '{name} can be imported:',
  'files.imported': '{name} was imported:',
  'files.created': 'added',
  'files.updated': 'changed',
  'files.unchanged': 'unchanged',
  'files.confirm': 'Import now ({count})',
  'files.nothing':
    'Every part is already as in the file: there is nothing to import.',
  'files.toList': 'To the parts',
  'files.faults': 'What has to be corrected in {name}',
  'files.line': 'Line',
  'files.column': 'Column',
  'files.fault': 'What to correct',
  'problem.invalid-csv':
    'The file cannot be read as a CSV file of parts, so nothing was imported. Compare it with an exported file.',
  'problem.invalid-encoding':
    'The file is not in UTF-8, so nothing was imported. In Excel, save it as "CSV UTF-8 (comma delimited)".',
  'problem.invalid-rows':
    'Some lines cannot be imported, so nothing was imported. Correct them and choose the file again.',
  'problem.too-many-rows':
    'The file has more than 10,000 parts, so nothing was imported. Split it into several files.',
  'problem.too-large':
    'What was sent is too large and was not saved. A file may have 5 MB.',
  'files.fault.unknown.category':
    'There is no such category: check the spelling, or add it first.',
  'files.fault.unknown.location':
    'There is no such location: check the code, or add it first.',
  'files.fault.unknown.supplier':
    'There is no such supplier: check the name, or add it first.',
  'files.fault.unknown.version':
    'This part is not there any more: empty the cell to add it.',
  'files.fault.stale.version':
    'Somebody changed this part after the file was exported: export it again, or empty the cell to overwrite their change.',
  'files.fault.ambiguous.category':
    'Several categories have this name: write the whole path, such as A > B.',
  'files.fault.archived.partNumber': 'This part is archived: restore it first.',
  'files.fault.repeated.partNumber':
    'This number is in the file twice: keep one of the lines.',
  'files.fault.in-use.unit':
    'The unit cannot change any more: stock or orders were counted in it.',
  'files.fault.enum.unit': 'The unit must be one of {units}.',
  'files.fault.enum.currency': 'The currency must be JPY, USD or EUR.',
  'files.fault.pattern.name': 'Write one line of text, without line breaks.',
  'files.fault.pattern.unitPrice': 'Write a number such as 1280 or 12.50.',
} as const;
