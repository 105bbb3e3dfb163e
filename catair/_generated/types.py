"""TypedDicts of the JSON form.

Written by `python -m tools.generate`; do not edit.
"""

from typing import Any, Literal, TypedDict

A = TypedDict(
    'A',
    {
        'record': Literal['A'],
        'variant': Literal['input', 'input_eman', 'output', 'output_eman'],
        'sender_receiver_site_code': str | None,
        'sender_receiver_id_code': str | None,
        'communication_password': str | None,
        'transmission_date': str | None,
        'application_identifier_code': str | None,
        'sender_receiver_office_code': str | None,
        'transmitters_user_data_text': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Z = TypedDict(
    'Z',
    {
        'record': Literal['Z'],
        'variant': Literal['input', 'input_eman', 'output', 'output_eman', 'ace_generated'],
        'sender_receiver_site_code': str | None,
        'sender_receiver_id_code': str | None,
        'transmission_date': str | None,
        'sender_receiver_office_code': str | None,
        'communication_password': str | None,
        'ace_generated_z_record_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

B = TypedDict(
    'B',
    {
        'record': Literal['B'],
        'variant': Literal['input', 'output', 'ace_generated'],
        'processing_district_port_code': str | None,
        'processing_filer_code': str | None,
        'application_identifier_code': str | None,
        'processing_filer_office_code': str | None,
        'preparer_district_port_code': str | None,
        'preparer_filer_code': str | None,
        'preparer_office_code': str | None,
        'preparer_indicator': str | None,
        'filer_preparers_user_data_text': str | None,
        'statement_status': str | None,
        'statement_number': str | None,
        'preliminary_statement_print_date': str | None,
        'payment_type_code': str | None,
        'importer_of_record_number': str | None,
        'statement_client_branch_identifier': str | None,
        'ace_generated_b_record_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Y = TypedDict(
    'Y',
    {
        'record': Literal['Y'],
        'variant': Literal['input', 'input_eman', 'output', 'ace_generated'],
        'processing_district_port_code': str | None,
        'processing_filer_code': str | None,
        'application_identifier_code': str | None,
        'processing_filer_office_code': str | None,
        'input_transaction_image_count': int | None,
        'output_transaction_image_count': int | None,
        'ace_generated_y_record_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

X0 = TypedDict(
    'X0',
    {
        'record': Literal['X0'],
        'variant': Literal['reference', 'block', 'trnact'],
        'reference_data_type_code': str | None,
        'occurrence_position': int | None,
        'reference_id_constant': str | None,
        'reference_data_text': str | None,
        'processing_district_port_code': str | None,
        'processing_filer_code': str | None,
        'processing_filer_office_code': str | None,
        'application_identifier_code': str | None,
        'filer_preparers_user_data_text': str | None,
        'preparer_port': str | None,
        'preparer_filer_code': str | None,
        'preparer_office_code': str | None,
        'preparer_indicator': str | None,
        'relative_position_of_the_80_character_record_within_the_batch': int | None,
        'relative_position_of_the_syntax_problem_within_the_80_character_record': int | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

X1 = TypedDict(
    'X1',
    {
        'record': Literal['X1'],
        'disposition_type_code': str | None,
        'severity_code': str | None,
        'condition_code': str | None,
        'reason_code': str | None,
        'narrative_text': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE10 = TypedDict(
    'SE10',
    {
        'record': Literal['SE10'],
        'valid_action_code': str | None,
        'entry_filer_code': str | None,
        'entry_number': str | None,
        'entry_type': str | None,
        'importer_of_record_type': str | None,
        'importer_of_record': str | None,
        'mode_of_transportation_mot_code': str | None,
        'bond_type_code': str | None,
        'estimated_entry_value': int | None,
        'planned_port_of_entry': str | None,
        'split_shipment_release_code': str | None,
        'port_of_unlading': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE11 = TypedDict(
    'SE11',
    {
        'record': Literal['SE11'],
        'entry_date_election_code': str | None,
        'elected_entry_date': str | None,
        'location_of_goods_firms': str | None,
        'elected_exam_site_firms': str | None,
        'conveyance_name_or_ftz_id': str | None,
        'voyage_flight_trip_manifest_number': str | None,
        'general_order_g_o_number': str | None,
        'cbp_bonded_warehouse_firms': str | None,
        'originating_warehouse_entry_filer_code': str | None,
        'originating_warehouse_entry_number': str | None,
        'immediate_delivery_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE13 = TypedDict(
    'SE13',
    {
        'record': Literal['SE13'],
        'contact_name': str | None,
        'contact_phone': str | None,
        'reason_code': str | None,
        'multiple_cargo_dispositions_indicator': str | None,
        'dis_indicator': str | None,
        'split_shipment_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE15 = TypedDict(
    'SE15',
    {
        'record': Literal['SE15'],
        'bill_type_indicator': str | None,
        'issuer_code_of_bill_of_lading_number': str | None,
        'bill_of_lading_number': str | None,
        'quantity': int | None,
        'non_ams_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE16 = TypedDict(
    'SE16',
    {
        'record': Literal['SE16'],
        'carrier_code': str | None,
        'voyage_flight_trip_manifest_number': str | None,
        'date_of_arrival': str | None,
        'quantity': int | None,
        'unit_of_measure': str | None,
        'conveyance_name': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE17 = TypedDict(
    'SE17',
    {
        'record': Literal['SE17'],
        'equipment_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE20 = TypedDict(
    'SE20',
    {
        'record': Literal['SE20'],
        'reference_identifier_qualifier': str | None,
        'reference_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE30 = TypedDict(
    'SE30',
    {
        'record': Literal['SE30'],
        'entity_code': str | None,
        'entity_name': str | None,
        'entity_identifier_qualifier': str | None,
        'entity_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE31 = TypedDict(
    'SE31',
    {
        'record': Literal['SE31'],
        'gbi_identifier_qualifier': str | None,
        'gbi_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE35_addresses = TypedDict(
    'SE35_addresses',
    {
        'address_component_qualifier': str | None,
        'address_information': str | None,
    },
    total=False,
)

SE35 = TypedDict(
    'SE35',
    {
        'record': Literal['SE35'],
        'addresses': list[SE35_addresses | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE36 = TypedDict(
    'SE36',
    {
        'record': Literal['SE36'],
        'city_name': str | None,
        'country_sub_entity_code': str | None,
        'postal_code': str | None,
        'country_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE40 = TypedDict(
    'SE40',
    {
        'record': Literal['SE40'],
        'line_item_identifier': str | None,
        'country_of_origin': str | None,
        'commercial_invoice_description': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE41 = TypedDict(
    'SE41',
    {
        'record': Literal['SE41'],
        'zone_status': str | None,
        'privileged_ftz_merchandise_filing_date': str | None,
        'ftz_line_item_quantity': int | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE50 = TypedDict(
    'SE50',
    {
        'record': Literal['SE50'],
        'entity_code': str | None,
        'entity_name': str | None,
        'entity_identifier_qualifier': str | None,
        'entity_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE51 = TypedDict(
    'SE51',
    {
        'record': Literal['SE51'],
        'gbi_identifier_qualifier': str | None,
        'gbi_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE55_addresses = TypedDict(
    'SE55_addresses',
    {
        'address_component_qualifier': str | None,
        'address_information': str | None,
    },
    total=False,
)

SE55 = TypedDict(
    'SE55',
    {
        'record': Literal['SE55'],
        'addresses': list[SE55_addresses | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE56 = TypedDict(
    'SE56',
    {
        'record': Literal['SE56'],
        'city_name': str | None,
        'country_sub_entity_code': str | None,
        'postal_code': str | None,
        'country_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE60 = TypedDict(
    'SE60',
    {
        'record': Literal['SE60'],
        'hts_number': str | None,
        'line_item_value': int | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE61 = TypedDict(
    'SE61',
    {
        'record': Literal['SE61'],
        'current_hts_number_for_pf_status_merchandise': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF10 = TypedDict(
    'SF10',
    {
        'record': Literal['SF10'],
        'isf_submission_type': str | None,
        'shipment_type_code': str | None,
        'action_code': str | None,
        'action_reason_code': str | None,
        'isf_importer_number_qualifier': str | None,
        'isf_importer_number': str | None,
        'mode_of_transportation_code': str | None,
        'isf_transaction_number': str | None,
        'scac_identifier': str | None,
        'date_of_birth': str | None,
        'bond_holder': str | None,
        'bond_activity_code': str | None,
        'bond_type': str | None,
        'country_of_issuance': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF20 = TypedDict(
    'SF20',
    {
        'record': Literal['SF20'],
        'reference_identifier_qualifier': str | None,
        'reference_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF25 = TypedDict(
    'SF25',
    {
        'record': Literal['SF25'],
        'equipment_description_code': str | None,
        'equipment_initial': str | None,
        'equipment_number': str | None,
        'equipment_number_check_digit': str | None,
        'equipment_size_type_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF30 = TypedDict(
    'SF30',
    {
        'record': Literal['SF30'],
        'entity_code': str | None,
        'entity_name': str | None,
        'entity_identifier_qualifier': str | None,
        'entity_identifier': str | None,
        'country_code': str | None,
        'date_of_birth': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF31 = TypedDict(
    'SF31',
    {
        'record': Literal['SF31'],
        'entity_code': str | None,
        'entity_name': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF35_addresses = TypedDict(
    'SF35_addresses',
    {
        'address_component_qualifier': str | None,
        'address_information': str | None,
    },
    total=False,
)

SF35 = TypedDict(
    'SF35',
    {
        'record': Literal['SF35'],
        'addresses': list[SF35_addresses | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF36 = TypedDict(
    'SF36',
    {
        'record': Literal['SF36'],
        'city_name': str | None,
        'country_sub_entity_code': str | None,
        'postal_code': str | None,
        'country_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF13 = TypedDict(
    'SF13',
    {
        'record': Literal['SF13'],
        'shipment_sub_type': str | None,
        'estimated_value': int | None,
        'estimated_quantity': int | None,
        'unit_of_measure': str | None,
        'estimated_weight': int | None,
        'weight_qualifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF15 = TypedDict(
    'SF15',
    {
        'record': Literal['SF15'],
        'code_qualifier': str | None,
        'shipment_reference_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF40 = TypedDict(
    'SF40',
    {
        'record': Literal['SF40'],
        'harmonized_number': str | None,
        'country_of_origin': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF50 = TypedDict(
    'SF50',
    {
        'record': Literal['SF50'],
        'port_of_unlading_qualifier': str | None,
        'foreign_port_of_unlading': str | None,
        'place_of_delivery_qualifier': str | None,
        'place_of_delivery': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE90 = TypedDict(
    'SE90',
    {
        'record': Literal['SE90'],
        'message_type_code': str | None,
        'message_identifier_code': str | None,
        'narrative_message_text': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF90 = TypedDict(
    'SF90',
    {
        'record': Literal['SF90'],
        'message_type_code': str | None,
        'error_code': str | None,
        'narrative_message_text': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO10 = TypedDict(
    'SO10',
    {
        'record': Literal['SO10'],
        'district_port_of_entry': str | None,
        'entry_filer_code': str | None,
        'entry_number': str | None,
        'entry_type_code': str | None,
        'importer_of_record_number': str | None,
        'carrier_code': str | None,
        'vessel_name': str | None,
        'voyage_flight_trip_number': str | None,
        'estimated_date_of_arrival': str | None,
        'split_shipment_release_code': str | None,
        'correction_response_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO20 = TypedDict(
    'SO20',
    {
        'record': Literal['SO20'],
        'reference_identifier_qualifier': str | None,
        'reference_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO30 = TypedDict(
    'SO30',
    {
        'record': Literal['SO30'],
        'line_item_identifier': str | None,
        'country_of_origin': str | None,
        'hts_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO40 = TypedDict(
    'SO40',
    {
        'record': Literal['SO40'],
        'bill_type_indicator': str | None,
        'bill_issuer_code': str | None,
        'bill_of_lading_number': str | None,
        'quantity': int | None,
        'unit_of_measure': str | None,
        'manifested_quantity': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO42 = TypedDict(
    'SO42',
    {
        'record': Literal['SO42'],
        'in_bond_number': str | None,
        'in_bond_entry_type': str | None,
        'port_of_in_bond_departure': str | None,
        'port_of_in_bond_arrival': str | None,
        'in_bond_create_date': str | None,
        'date_of_in_bond_arrival': str | None,
        'in_bond_quantity': int | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO50 = TypedDict(
    'SO50',
    {
        'record': Literal['SO50'],
        'disposition_date': str | None,
        'disposition_time': str | None,
        'disposition_code': str | None,
        'narrative_message': str | None,
        'split_indicator': str | None,
        'carrier_code': str | None,
        'voyage_flight_trip_number': str | None,
        'date_of_arrival': str | None,
        'district_port_of_arrival': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO60 = TypedDict(
    'SO60',
    {
        'record': Literal['SO60'],
        'disposition_action_date': str | None,
        'disposition_action_time': str | None,
        'disposition_action_code': str | None,
        'narrative_message': str | None,
        'release_date': str | None,
        'release_origin_code': str | None,
        'document_type': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO70 = TypedDict(
    'SO70',
    {
        'record': Literal['SO70'],
        'variant': Literal['04', 'pre04'],
        'government_agency_code': str | None,
        'government_agency_program_code': str | None,
        'status_action_date': str | None,
        'status_action_time': str | None,
        'entry_level_status_code': str | None,
        'entry_level_status_message': str | None,
        'entry_line_level_status_code': str | None,
        'line_level_status_code': str | None,
        'status_reason_code': str | None,
        'beginning_cbp_line': str | None,
        'beginning_tariff_position': str | None,
        'beginning_pga_line': str | None,
        'ending_cbp_line': str | None,
        'ending_tariff_position': str | None,
        'ending_pga_line': str | None,
        'document_type_code': str | None,
        'pga_entry_hold_type': str | None,
        'pga_processing_group_version': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO71_references = TypedDict(
    'SO71_references',
    {
        'reference_qualifier': str | None,
        'reference_number': str | None,
    },
    total=False,
)

SO71_pga_line_sub_reason_codes = TypedDict(
    'SO71_pga_line_sub_reason_codes',
    {
        'pga_line_sub_reason_code': str | None,
    },
    total=False,
)

SO71 = TypedDict(
    'SO71',
    {
        'record': Literal['SO71'],
        'references': list[SO71_references | None] | None,
        'receipt_date': str | None,
        'receipt_time': str | None,
        'pga_line_sub_reason_codes': list[SO71_pga_line_sub_reason_codes | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO72 = TypedDict(
    'SO72',
    {
        'record': Literal['SO72'],
        'comments_to_trade': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SA10 = TypedDict(
    'SA10',
    {
        'record': Literal['SA10'],
        'isf_transaction_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SA20 = TypedDict(
    'SA20',
    {
        'record': Literal['SA20'],
        'code_qualifier': str | None,
        'reference_data': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SA30 = TypedDict(
    'SA30',
    {
        'record': Literal['SA30'],
        'bill_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SA50 = TypedDict(
    'SA50',
    {
        'record': Literal['SA50'],
        'disposition_code': str | None,
        'remarks': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SEBill = TypedDict(
    'SEBill',
    {
        'in_bond': SE15,
        'simple': SE15,
        'tracking': SE15,
        'master': SE15,
        'house': SE15,
        'conveyances': list[SE16],
        'equipment': list[SE17],
    },
    total=False,
)

SEParty = TypedDict(
    'SEParty',
    {
        'entity': SE30,
        'gbi_identifiers': list[SE31],
        'street_addresses': list[SE35],
        'city_and_country': SE36,
    },
    total=False,
)

SEPartySE50 = TypedDict(
    'SEPartySE50',
    {
        'entity': SE50,
        'gbi_identifiers': list[SE51],
        'street_addresses': list[SE55],
        'city_and_country': SE56,
    },
    total=False,
)

SETariffGroup = TypedDict(
    'SETariffGroup',
    {
        'tariff': SE60,
        'ftz_detail': SE61,
        'pga': list[dict[str, Any]],
    },
    total=False,
)

SELine = TypedDict(
    'SELine',
    {
        'item': SE40,
        'ftz_status': SE41,
        'entities': list[SEPartySE50],
        'tariffs': list[SETariffGroup],
    },
    total=False,
)

SESecurityParty = TypedDict(
    'SESecurityParty',
    {
        'entity': SF30,
        'secondary_name': SF31,
        'street_addresses': list[SF35],
        'city_and_country': SF36,
    },
    total=False,
)

SEIsf = TypedDict(
    'SEIsf',
    {
        'header': SF10,
        'references': list[SF20],
        'equipment': list[SF25],
        'entities': list[SESecurityParty],
    },
    total=False,
)

SETransaction = TypedDict(
    'SETransaction',
    {
        'type': str,
        'header': SE10,
        'additional_header': SE11,
        'contact': SE13,
        'bills': list[SEBill],
        'references': list[SE20],
        'entities': list[SEParty],
        'lines': list[SELine],
        'isf': SEIsf,
    },
    total=False,
)

SFFilingParty = TypedDict(
    'SFFilingParty',
    {
        'entity': SF30,
        'secondary_name': SF31,
        'street_addresses': list[SF35],
        'city_and_country': SF36,
        'tariffs': list[SF40],
    },
    total=False,
)

SFTransaction = TypedDict(
    'SFTransaction',
    {
        'type': str,
        'header': SF10,
        'shipment': SF13,
        'bills': list[SF15],
        'references': list[SF20],
        'equipment': list[SF25],
        'entities': list[SFFilingParty],
        'tariffs': list[SF40],
        'delivery': SF50,
    },
    total=False,
)

SXHeader = TypedDict(
    'SXHeader',
    {
        'echo': SE10,
        'errors': list[SE90],
    },
    total=False,
)

SXAdditionalHeader = TypedDict(
    'SXAdditionalHeader',
    {
        'echo': SE11,
        'errors': list[SE90],
    },
    total=False,
)

SXContact = TypedDict(
    'SXContact',
    {
        'echo': SE13,
        'errors': list[SE90],
    },
    total=False,
)

SXBill = TypedDict(
    'SXBill',
    {
        'echo': SE15 | SE16 | SE17,
        'errors': list[SE90],
    },
    total=False,
)

SXReference = TypedDict(
    'SXReference',
    {
        'echo': SE20,
        'errors': list[SE90],
    },
    total=False,
)

SXEntity = TypedDict(
    'SXEntity',
    {
        'echo': SE30 | SE31 | SE35 | SE36,
        'errors': list[SE90],
    },
    total=False,
)

SXLine = TypedDict(
    'SXLine',
    {
        'echo': SE40 | SE41 | SE50 | SE51 | SE55 | SE56 | SE60 | SE61 | dict[str, Any],
        'errors': list[SE90],
    },
    total=False,
)

SXTransaction = TypedDict(
    'SXTransaction',
    {
        'type': str,
        'header': SXHeader,
        'additional_header': SXAdditionalHeader,
        'contact': SXContact,
        'bills': list[SXBill],
        'references': list[SXReference],
        'entities': list[SXEntity],
        'lines': list[SXLine],
        'disposition': SE90,
    },
    total=False,
)

SNHeader = TypedDict(
    'SNHeader',
    {
        'echo': SF10,
        'errors': list[SF90],
    },
    total=False,
)

SNShipment = TypedDict(
    'SNShipment',
    {
        'echo': SF13,
        'errors': list[SF90],
    },
    total=False,
)

SNBill = TypedDict(
    'SNBill',
    {
        'echo': SF15,
        'errors': list[SF90],
    },
    total=False,
)

SNReference = TypedDict(
    'SNReference',
    {
        'echo': SF20,
        'errors': list[SF90],
    },
    total=False,
)

SNContainer = TypedDict(
    'SNContainer',
    {
        'echo': SF25,
        'errors': list[SF90],
    },
    total=False,
)

SNEntity = TypedDict(
    'SNEntity',
    {
        'echo': SF30 | SF31 | SF35 | SF36 | SF40,
        'errors': list[SF90],
    },
    total=False,
)

SNDelivery = TypedDict(
    'SNDelivery',
    {
        'echo': SF50,
        'errors': list[SF90],
    },
    total=False,
)

SNTransaction = TypedDict(
    'SNTransaction',
    {
        'type': str,
        'header': SNHeader,
        'shipment': SNShipment,
        'bills': list[SNBill],
        'references': list[SNReference],
        'equipment': list[SNContainer],
        'entities': list[SNEntity],
        'delivery': SNDelivery,
        'disposition': SF90,
    },
    total=False,
)

SABill = TypedDict(
    'SABill',
    {
        'bill_of_lading': SA30,
        'disposition': SA50,
    },
    total=False,
)

SATransaction = TypedDict(
    'SATransaction',
    {
        'type': str,
        'header': SA10,
        'references': list[SA20],
        'bills': list[SABill],
    },
    total=False,
)

RejectionReference = TypedDict(
    'RejectionReference',
    {
        'block': X0,
        'transaction_reference': X0,
        'conditions': list[X1],
    },
    total=False,
)

RejectionTransaction = TypedDict(
    'RejectionTransaction',
    {
        'type': str,
        'conditions': list[X1],
        'references': list[RejectionReference],
        'disposition': X1,
    },
    total=False,
)

Block = TypedDict(
    'Block',
    {
        'header': B,
        'transactions': list[SETransaction | SFTransaction | SXTransaction | SNTransaction | SATransaction | RejectionTransaction],
        'records': list[dict[str, Any]],
        'trailer': Y,
    },
    total=False,
)

Batch = TypedDict(
    'Batch',
    {
        'header': A,
        'blocks': list[Block],
        'trailer': Z,
    },
    total=False,
)

File = TypedDict(
    'File',
    {
        'encoding': str,
        'newline': str,
        'prefix': str,
        'application': str,
    },
    total=False,
)

Document = TypedDict(
    'Document',
    {
        'catair': Literal[1],
        'form': Literal['document'],
        'file': File,
        'before': list[dict[str, Any]],
        'batches': list[Batch],
    },
    total=False,
)
